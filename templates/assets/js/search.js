// 搜索页：从网址里读出要找什么，列出找到的，并让网址跟着变。
import { facets, fold, search, terms, texts } from './search-index.js';

const form = document.getElementById('search');
const count = document.getElementById('count');
const results = document.getElementById('results');
const more = document.getElementById('more');
const choices = [...form.querySelectorAll('select')];
const step = 10;
const first = 4; // 一屏手机看得到的几条，先列出来
let found = [];
let words = [];
let turn = 0;

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
    const counts = new Map();
    for (const one of from) {
      if (choices.every((other) => other === select || has(all, one, other.name, chosen))) {
        for (const code of all[select.name].of(one)) counts.set(code, (counts.get(code) || 0) + 1);
      }
    }
    select.replaceChildren(select.options[0], ...all[select.name].names
      .filter(([code]) => counts.has(code) || code === chosen.get(select.name))
      .map(([code, name]) => new Option(`${name}（${counts.get(code) || 0}）`, code)));
    select.value = chosen.get(select.name) || '';
  }
}

const has = (all, one, name, chosen) => !chosen.get(name) || all[name].of(one).includes(chosen.get(name));

async function run() {
  const own = ++turn;
  const asked = new URLSearchParams(location.search);
  const query = (asked.get('q') || '').trim();
  form.elements.q.value = query;
  const isAsked = query !== '' || choices.some(({ name }) => asked.get(name));
  const started = performance.now();
  results.setAttribute('aria-busy', 'true');
  results.replaceChildren();
  more.hidden = true;
  try {
    const [all, from] = await Promise.all([facets(), search(query)]);
    if (own !== turn) return;
    words = terms(query);
    found = isAsked ? from.filter((one) => choices.every(({ name }) => has(all, one, name, asked))) : [];
    await list(first);
    if (own !== turn) return;
    count.textContent = isAsked ? summary(query) : '';
    performance.measure('search', { start: started });
    offer(all, from, asked);
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
document.getElementById('choices').disabled = false;
document.getElementById('choices').hidden = false;
run();
