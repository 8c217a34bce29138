// 搜索页：从网址里读出要找什么，列出找到的，并让网址跟着变。
import { facets, fold, search, terms, texts } from './search-index.js';

const form = document.getElementById('search');
const count = document.getElementById('count');
const results = document.getElementById('results');
const more = document.getElementById('more');
const narrow = document.getElementById('narrow');
const conditions = document.getElementById('choices');
const choices = [...form.querySelectorAll('select')];
const step = 10;
const first = 2; // 第一屏看得到的几条，先列出来
let found = [];
let words = [];
let turn = 0;
let renew = () => {}; // 按最近一次搜到的，重算每个条件下有几条

/** 标出了要找的字的文字；长的只留第一处的前后。 */
function marked(text, limit = Infinity) {
  const folded = fold(text);
  const isFound = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) isFound.fill(1, at, at + word.length);
  }
  const start = text.length > limit ? Math.max(0, isFound.indexOf(1) - 24) : 0;
  const end = Math.min(text.length, start + limit);
  const pieces = [start ? '…' : ''];
  for (let from = start, to; from < end; from = to) {
    to = from + 1;
    while (to < end && isFound[to] === isFound[from]) to++;
    pieces.push(isFound[from] ? element('mark', '', text.slice(from, to)) : text.slice(from, to));
  }
  return [...pieces, end < text.length ? '…' : ''];
}

function element(name, style, ...inside) {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.append(...inside);
  return made;
}

function result({ name, id, place, body, kind, href }) {
  const link = element('a', '', ...marked(name));
  link.href = href;
  const folded = fold(id);
  const about = [element('span', 'kind', kind), ' ', ...marked(place)];
  if (words.some((word) => folded.includes(word))) about.push(' ', ...marked(id));
  const item = element('li', '', element('h2', '', link), element('p', 'note', ...about));
  if (body) item.append(element('p', '', ...marked(body, 90)));
  return item;
}

/** 再列几条；这时又搜了别的，就不列了。 */
async function list(size) {
  const own = turn;
  const from = results.children.length;
  const next = await texts(found.slice(from, from + size));
  if (own === turn) results.append(...next.map(result));
}

async function show() {
  const own = turn;
  const from = results.children.length;
  await list(step - from % step);
  if (own !== turn) return;
  more.hidden = results.children.length >= found.length;
  if (from >= step) results.children[from].querySelector('a').focus();
}

/** 每个条件下能找到几条。 */
function offer(all, from, chosen) {
  for (const select of choices) {
    const others = chosen.filter(([name]) => name !== select.name);
    const own = new Map(chosen).get(select.name) || '';
    const counts = new Map();
    for (const one of from) {
      if (fits(all, one, others)) {
        for (const code of all[select.name].of(one)) counts.set(code, (counts.get(code) || 0) + 1);
      }
    }
    select.replaceChildren(select.options[0], ...all[select.name].names
      .filter(([code]) => counts.has(code) || code === own)
      .map(([code, name]) => new Option(`${name}（${counts.get(code) || 0}）`, code)));
    select.value = own;
  }
}

/** 条件平时收着，免得在手机上把找到的挤到下一屏。 */
function open(isOpen) {
  conditions.hidden = !isOpen;
  narrow.setAttribute('aria-expanded', String(isOpen));
  if (isOpen) renew();
}

const fits = (all, one, chosen) => chosen.every(([name, code]) => all[name].of(one).includes(code));

/** 等浏览器画完眼前的。 */
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

async function run() {
  const own = ++turn;
  const asked = new URLSearchParams(location.search);
  const query = (asked.get('q') || '').trim();
  if (form.elements.q.value !== query) form.elements.q.value = query;
  const chosen = choices.map(({ name }) => [name, asked.get(name)]).filter(([, code]) => code);
  const isAsked = query !== '' || chosen.length > 0;
  const started = performance.now();
  results.setAttribute('aria-busy', 'true');
  results.replaceChildren();
  more.hidden = true;
  try {
    const [all, from] = await Promise.all([facets(), search(query)]);
    if (own !== turn) return;
    words = terms(query);
    found = !isAsked ? [] : chosen.length ? from.filter((one) => fits(all, one, chosen)) : from;
    await list(first);
    if (own !== turn) return;
    count.textContent = isAsked ? summary(query) : '';
    performance.measure('search', { start: started });
    await painted();
    if (own !== turn) return;
    renew = () => offer(all, from, chosen);
    if (chosen.length) open(true);
    else if (!conditions.hidden || choices.some(({ value }) => value)) renew();
    await show();
    if (own !== turn) return;
  } catch {
    if (own !== turn) return;
    count.textContent = '检索文件没有读到。请看看网络，再搜一次；也可以从下面的名单里找。';
  }
  results.setAttribute('aria-busy', 'false');
}

function summary(query) {
  const what = query ? `搜“${query}”` : '按这些条件';
  if (!found.length) return `${what}，没有找到。请少写几个字，换一种说法，或放宽条件；也可以从下面的名单里找。`;
  return `${what}，找到 ${found.length} 条${found.length > step ? `，先列出 ${step} 条` : ''}。`;
}

function go() {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  history.pushState(null, '', String(asked) ? `?${asked}` : location.pathname);
  run();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go();
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) go();
});
more.addEventListener('click', show);
addEventListener('popstate', run);
narrow.addEventListener('click', () => open(conditions.hidden));
narrow.parentElement.hidden = false;
conditions.disabled = false;
run();
