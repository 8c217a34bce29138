// 不靠服务器的检索：读 search/ 下的文件，格式见 docs/search.md。
const root = new URL('../', import.meta.url).href;
const loaded = new Map();

function load(path, read) {
  if (!loaded.has(path)) {
    const file = fetch(`${root}search/${path}`).then((answer) => {
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return read(answer);
    });
    file.catch(() => loaded.delete(path));
    loaded.set(path, file);
  }
  return loaded.get(path);
}

const json = (path) => load(path, (answer) => answer.json());

/** 索引里的写法：全角变半角，大写变小写，空白变空格；每个字的位置不变。 */
export function fold(text) {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xFEE0))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/\s/g, ' ');
}

/** 从小到大的数里，最后一个不大于 limit 的排第几。 */
function last(numbers, limit) {
  let place = numbers.length - 1;
  while (place > 0 && numbers[place] > limit) place--;
  return place;
}

/** 要找的几样，都有的才算找到。 */
export const terms = (query) => [...new Set(fold(query).split(' ').filter(Boolean))];

/** 每个字节七位的数，低位在前。 */
class Reader {
  constructor(bytes) { this.bytes = bytes; this.place = 0; }

  number() {
    let value = 0;
    let unit = 1;
    let byte;
    do {
      byte = this.bytes[this.place++];
      value += (byte & 127) * unit;
      unit *= 128;
    } while (byte > 127);
    return value;
  }

  /** 六种字段里各有哪些文档有这一两个字：一段段连着的文档 [从, 到, 位置]，位置相同的在一段里。 */
  lists(first, second) {
    const fields = [[], [], [], [], [], []];
    let unit = 0;
    while (this.place < this.bytes.length) {
      unit += this.number();
      const other = this.bytes[this.place] * 256 + this.bytes[this.place + 1];
      this.place += 2;
      const length = this.number();
      const end = this.place + length;
      if (unit === first && other === second) {
        while (this.place < end) this.list(fields);
        return fields;
      }
      this.place = end;
    }
    return fields;
  }

  list(fields) {
    const head = this.number();
    const field = fields[head % 8];
    let next = 0;
    for (let run = Math.floor(head / 8); run > 0; run--) {
      const gap = this.number();
      const from = next + Math.floor(gap / 2);
      next = from + (gap % 2 ? this.number() + 2 : 1);
      const positions = [];
      let step;
      let position = 0;
      do {
        step = this.number();
        position += Math.floor(step / 2);
        positions.push(position);
      } while (step % 2);
      field.push([from, next, positions]);
    }
  }
}

async function gram(first, second) {
  const { shards } = await json('index.json');
  let hash = Math.imul(first, 0x9E3779B1) ^ Math.imul(second, 0x85EBCA77);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2C1B3C6D);
  hash ^= hash >>> 12;
  const bytes = await load(`grams/${hash & (shards - 1)}.bin`, async (answer) => new Uint8Array(await answer.arrayBuffer()));
  return new Reader(bytes).lists(first, second);
}

// 在名称、编号、地方、正文、拼音、首字母里找到时的名次，小的在前；两个数里，前一个是从头就对上。
const ranks = [[0, 1], [4, 4], [5, 5], [6, 6], [2, 3], [2, 3]];
const none = 255;

/** 两样隔开 distance 个位置都有的文档，和前一样的位置。 */
function meet(some, others, distance) {
  const both = [];
  let at = 0;
  for (const [from, to, positions] of some) {
    while (at < others.length && others[at][1] <= from) at++;
    for (let i = at; i < others.length && others[i][0] < to; i++) {
      const kept = positions.filter((position) => others[i][2].includes(position + distance));
      if (kept.length) both.push([Math.max(from, others[i][0]), Math.min(to, others[i][1]), kept]);
    }
  }
  return both;
}

/** 拼音的位置是双数；加了一的，是音节的开头。 */
const inReading = (runs, isStart) => runs.map(([from, to, positions]) =>
  [from, to, (isStart ? positions.filter((position) => position % 2) : positions).map((position) => position >> 1)]);

/** 每个文档里这个词的名次，没有的是 none；全部文档都看。 */
async function matches(term, documents) {
  const places = [0];
  for (let place = 2; place < term.length - 1; place += 2) places.push(place);
  if (term.length > 2 && term.length % 2) places.push(term.length - 2);
  const grams = await Promise.all(
    places.map((place) => gram(term.charCodeAt(place), term.charCodeAt(place + 1) || 0)));
  const found = new Uint8Array(documents).fill(none);
  ranks.forEach(([atStart, inside], field) => {
    let runs = grams[0][field];
    if (field > 3) runs = inReading(runs, true);
    for (let i = 1; i < places.length && runs.length; i++) {
      runs = meet(runs, field > 3 ? inReading(grams[i][field]) : grams[i][field], places[i]);
    }
    for (const [from, to, positions] of runs) {
      const rank = positions[0] === 0 ? atStart : inside;
      for (let document = positions.length ? from : to; document < to; document++) {
        if (rank < found[document]) found[document] = rank;
      }
    }
  });
  return found;
}

/** 找到的文档的序号，名次好的在前；什么都没写，就是全部。 */
export async function search(query) {
  const { documents } = await json('index.json');
  const found = await Promise.all(terms(query).map((term) => matches(term, documents)));
  const ranked = [];
  for (let document = 0; document < documents; document++) {
    let rank = 0;
    for (let i = 0; i < found.length && rank < none; i++) rank = found[i][document] < none ? rank + found[i][document] : none;
    if (rank < none) (ranked[rank] ||= []).push(document);
  }
  return ranked.flat();
}

let offered;

/** 每种条件可以选什么（代码和名称），文档又属于哪些；只算一次。 */
export async function facets() {
  offered = offered || counted(await json('index.json'));
  return offered;
}

function counted(catalogue) {
  const kinds = catalogue.kinds;
  const firsts = kinds.map(([first]) => first);
  const facet = ({ names, sets, runs }) => {
    const numbers = new Uint16Array(catalogue.documents);
    let next = 0;
    for (let i = 0; i < runs.length; i += 2) numbers.fill(runs[i], next, next += runs[i + 1]);
    const codes = sets.map((set) => set.map((value) => names[value][0]));
    return { names, of: (document) => codes[numbers[document]] };
  };
  return {
    kind: { names: kinds.map(([, code, name]) => [code, name]), of: (document) => [kinds[last(firsts, document)][1]] },
    district: facet(catalogue.district), domain: facet(catalogue.domain), stage: facet(catalogue.stage),
  };
}

/** 要列出的文档：名称、编号、地方、正文、类别和网址。 */
export async function texts(documents) {
  const { blocks, kinds } = await json('index.json');
  const firsts = kinds.map(([first]) => first);
  return Promise.all(documents.map(async (document) => {
    const block = last(blocks, document);
    const [name, id, place, body] = (await json(`texts/${block}.json`))[document - blocks[block]];
    const [, , kind, before, after] = kinds[last(firsts, document)];
    return { name, id, place, body, kind, href: root + before + id + after };
  }));
}
