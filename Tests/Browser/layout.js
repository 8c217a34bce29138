// What is wrong with how a page lies on the screen; a list of sentences. Called with the least size of a target.
const least = arguments[0];
const wrong = [];
const place = (element) => element.id ? '#' + element.id : `${element.tagName.toLowerCase()}${[...element.classList].map((one) => '.' + one).join('')}`;
const name = (element) => `${place(element.parentElement.parentElement)} > ${place(element.parentElement)} > ${place(element)} “${element.textContent.trim().slice(0, 24)}”`;
// A list that scrolls within the page hides what lies beyond its edges.
const isScrolledAway = (element) => {
  const list = element.closest('#places');
  if (list === null || getComputedStyle(list).overflowY === 'visible') return false;
  const [inner, outer] = [element, list].map((one) => one.getBoundingClientRect());
  return inner.top >= outer.bottom - 1 || inner.bottom <= outer.top + 1;
};
const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
const width = document.documentElement.clientWidth;

// The page does not move sideways; what is wider than the screen scrolls in a frame of its own.
if (document.documentElement.scrollWidth > width) wrong.push(`the page is ${document.documentElement.scrollWidth} px wide`);
const scrolls = (element) => element.closest('.scroll, .table-scroll, .leaflet-container') !== null;
for (const element of document.querySelectorAll('body *')) {
  if (!isSeen(element) || element.closest('svg') || element.closest('.skip')) continue;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isParked = box.right <= 0;
  if (!isParked && !scrolls(element) && (box.right > width + 1 || box.left < -1) && box.width > 0) wrong.push(`${name(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`);
  // Text is not cut off by its box.
  const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const owns = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  if (owns && (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1 || cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1) && element.clientWidth > 1) wrong.push(`${name(element)} is cut off`);
}

// Targets are large enough, unless they stand inside a sentence, and none lies on another.
const targets = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, label:not([for])')]
  .filter((element) => isSeen(element) && !element.closest('svg, .skip, .leaflet-container, iframe'));
const box = (element) => (element.closest('label') ?? element).getBoundingClientRect();
const isInSentence = (element) => {
  if (getComputedStyle(element).display !== 'inline') return false;
  let around = element.parentElement;
  while (getComputedStyle(around).display === 'inline') around = around.parentElement;
  const text = around.textContent.replace(/\s/g, '');
  const links = [...around.querySelectorAll('a')].map((link) => link.textContent.replace(/\s/g, '')).join('');
  return text.length > links.length;
};
for (const target of targets) {
  const { width, height } = box(target);
  if (!isInSentence(target) && (width < least - 0.5 || height < least - 0.5)) wrong.push(`${name(target)} is ${Math.round(width)} × ${Math.round(height)}`);
}
const rects = targets.filter((target) => target.matches('a, button, summary') && !isInSentence(target) && !isScrolledAway(target)).map((target) => [target, box(target)]);
rects.sort((one, other) => one[1].top - other[1].top);
for (let i = 0; i < rects.length; i += 1) {
  for (let j = i + 1; j < rects.length && rects[j][1].top < rects[i][1].bottom - 1; j += 1) {
    const [one, a] = rects[i];
    const [other, b] = rects[j];
    if (one.contains(other) || other.contains(one)) continue;
    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - b.top > 1) wrong.push(`${name(one)} and ${name(other)} lie on each other`);
  }
}
return [...new Set(wrong)].slice(0, 12);
