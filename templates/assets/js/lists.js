// 表格就地排序；主表还能筛选。没有脚本时，表格照样完整。条件写在网址里，可以收藏、转发。
const missing = '.nr, .no, .lt';
const order = new Intl.Collator('zh-CN', { numeric: true });
const step = 100;

const tables = [...document.querySelectorAll('table.stack')].filter((table) => table.tBodies[0].rows.length > 1);
const main = tables.find((table) => table.querySelector('[data-choose]'));

function element(name, settings, ...inside) {
  const made = Object.assign(document.createElement(name), settings);
  made.append(...inside);
  return made;
}

const title = (head) => (head.querySelector('button') || head).textContent.trim();

/** 一格的文字；没有数的格子是空的。 */
function value(row, column) {
  const cell = row.cells[column];
  return !cell || cell.querySelector(missing) ? '' : cell.textContent.trim();
}

/** 一格属于哪一类：数字不同的算一类，例如“晚 … 天”。 */
const category = (row, column) => (row.cells[column]?.textContent.trim() ?? '').replace(/\d[\d,.]*/g, '…');

/** 只到月份、季度、半年、年份的日期，排在那一段的最后一天。 */
const lastDay = (text) => text.replace(
  /^(\d{4}年)(?:([一二三四])季度|([上下])半年|(\d+)月(?!\d))?(?![\d一二三四上下])/,
  (_, year, quarter, half, month) =>
    `${year}${month ?? (quarter ? '一二三四'.indexOf(quarter) * 3 + 3 : half === '上' ? 6 : 12)}月99日`);

/** 两个值谁在前：都是数就比大小，否则按拼音和日期。 */
function compare(left, right) {
  const numbers = [left, right].map((text) => parseFloat(text.replace(/,/g, '')));
  return numbers[0] - numbers[1] || order.compare(lastDay(left), lastDay(right));
}

/** 按一列排好的行；没有数的总在最后。 */
function sorted(rows, column, isDown) {
  const keys = new Map(rows.map((row) => [row, value(row, column)]));
  return [...rows].sort((a, b) => {
    const [left, right] = [keys.get(a), keys.get(b)];
    if (!left || !right) return (left ? 0 : 1) - (right ? 0 : 1);
    return isDown ? compare(right, left) : compare(left, right);
  });
}

const narrow = matchMedia('(max-width: 40rem)');

class List {
  constructor(table) {
    this.table = table;
    this.heads = [...table.tHead.rows[0].cells];
    this.rows = [...table.tBodies[0].rows];
    this.key = table === main ? 'sort' : `sort${tables.indexOf(table) + 1}`;
    this.heads.forEach((head, column) => {
      const button = element('button', { type: 'button', className: 'sort' }, ...head.childNodes);
      button.addEventListener('click', () => this.turn(column));
      head.replaceChildren(button);
    });
    this.reach();
    narrow.addEventListener('change', () => this.reach());
  }

  /** 窄屏上表头在屏幕外，只给读屏软件听；焦点不停在那里，排序用筛选里的“排序”。 */
  reach() {
    for (const head of this.heads) head.firstChild.tabIndex = narrow.matches ? -1 : 0;
  }

  get isAsked() {
    return this.sort.column >= 0;
  }

  /** 网址里写的列和方向：“面积”从小到大，“-面积”从大到小。 */
  get sort() {
    const text = new URLSearchParams(location.search).get(this.key) || '';
    const column = this.heads.findIndex((head) => title(head) === text.replace(/^-/, ''));
    return { column, isDown: text.startsWith('-') };
  }

  turn(column) {
    const now = this.sort;
    const mark = now.column === column && !now.isDown ? '-' : '';
    go(this.key, mark + title(this.heads[column]));
  }

  restore() {
    const { column, isDown } = this.sort;
    this.heads.forEach((head, one) => {
      if (one === column) head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    this.show(column < 0 ? this.rows : sorted(this.rows, column, isDown));
  }

  show(rows) {
    this.table.tBodies[0].replaceChildren(...rows);
  }
}

/** 能筛选的主表：整个列表都在手边时才筛，不只筛眼前这一页。 */
class MainList extends List {
  constructor(table) {
    super(table);
    this.limit = step;
    this.open = element('button', { type: 'button', className: 'more filters' }, '筛选和排序');
    this.form = element('form', { className: 'filter', hidden: true });
    this.count = element('p', {});
    this.count.setAttribute('role', 'status');
    this.next = element('button', { type: 'button', className: 'sort-more', hidden: true }, `再列 ${step} 行`);
    table.parentElement.before(this.open, this.form, this.count);
    table.parentElement.after(this.next);
    this.open.setAttribute('aria-expanded', 'false');
    this.open.addEventListener('click', async () => {
      await this.restore();
      if (!this.form.elements.length) return;
      this.form.hidden = !this.form.hidden;
      this.open.setAttribute('aria-expanded', String(!this.form.hidden));
      if (!this.form.hidden) this.form.elements[0].focus();
    });
    this.next.addEventListener('click', () => {
      const from = this.limit;
      this.limit += step;
      this.show(this.chosen);
      this.table.tBodies[0].rows[from].querySelector('a').focus();
    });
  }

  get asked() {
    return new URLSearchParams(location.search);
  }

  get isAsked() {
    return this.asked.has('q') || super.isAsked || this.heads.some((head) => this.asked.has(title(head)));
  }

  /** 取来整个列表，备好筛选的条件；只做一次。 */
  load() {
    this.loading ||= this.fetch().then(() => this.fill());
    return this.loading;
  }

  async fetch() {
    const whole = document.querySelector('a[data-whole]');
    if (!whole) return;
    this.count.textContent = '正在取来整个列表……';
    const answer = await fetch(whole.href);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    this.rows = [...page.querySelector('table.stack').tBodies[0].rows];
    for (const link of page.querySelectorAll('table.stack a')) link.href = new URL(link.getAttribute('href'), whole.href).href;
  }

  fill() {
    this.form.append(element('label', {}, '找 ', element('input', { type: 'search', name: 'q' })));
    this.heads.forEach((head, column) => {
      if (!('choose' in head.dataset)) return;
      const values = [...new Set(this.rows.map((row) => category(row, column)))].sort(order.compare);
      this.form.append(element('label', {}, `${title(head)} `, element('select', { name: title(head) },
        new Option('全部', ''), ...values.map((one) => new Option(one, one)))));
    });
    const names = this.heads.map(title);
    this.form.append(element('label', {}, '排序 ', element('select', { name: 'sort' }, new Option('原来的顺序', ''),
      ...names.flatMap((name) => [new Option(`${name} ↑`, name), new Option(`${name} ↓`, `-${name}`)]))));
    const change = ({ target }) => go(target.name, target.value);
    this.form.elements.q.addEventListener('input', change);
    this.form.addEventListener('change', change);
    this.form.addEventListener('submit', (event) => event.preventDefault());
  }

  async restore() {
    try {
      await this.load();
    } catch {
      this.loading = null;
      this.count.textContent = '整个列表没有取到。请看看网络，再试一次。';
      return;
    }
    const asked = this.asked;
    for (const field of this.form.elements) field.value = asked.get(field.name) || '';
    const words = (asked.get('q') || '').toLowerCase().split(/\s+/).filter(Boolean);
    const all = this.rows;
    this.rows = all.filter((row) => words.every((word) => row.textContent.toLowerCase().includes(word))
      && this.heads.every((head, column) => !asked.get(title(head)) || category(row, column) === asked.get(title(head))));
    this.chosen = [];
    this.limit = step;
    super.restore();
    this.rows = all;
    const isAll = this.chosen.length === all.length;
    this.count.textContent = isAll ? `一共 ${all.length} 行。` : `符合条件的有 ${this.chosen.length} 行，一共 ${all.length} 行。`;
    for (const pager of document.querySelectorAll('.pager')) pager.hidden = true;
  }

  show(rows) {
    this.chosen = rows;
    super.show(rows.slice(0, this.limit));
    this.next.hidden = rows.length <= this.limit;
  }
}

const lists = tables.map((table) => (table === main ? new MainList(table) : new List(table)));

function go(name, text) {
  const asked = new URLSearchParams(location.search);
  if (text.trim()) asked.set(name, text);
  else asked.delete(name);
  history.replaceState(null, '', String(asked) ? `?${asked}` : location.pathname);
  for (const list of lists) if (list.key === name || list.table === main) list.restore();
}
for (const list of lists) if (list.isAsked) list.restore();
addEventListener('popstate', () => lists.forEach((list) => list.restore()));
