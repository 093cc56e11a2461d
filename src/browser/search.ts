import { addressOf, readAddress, readForm, type SearchState, writeForm } from './searchAddress.ts';
import { type MarkedAnswer, searchEngine } from './searchEngine.ts';
import { rememberSearch, showHistory } from './searchHistory.ts';
import { moveAmongResults } from './searchKeys.ts';
import { resultItems } from './searchResults.ts';

const PAGE = 10;
/** Long enough not to search for half a pinyin syllable, short enough to feel immediate. */
const DEBOUNCE = 200;

const byId = <Type extends HTMLElement>(id: string) => document.getElementById(id) as Type;
const form = byId<HTMLFormElement>('search');
const input = byId<HTMLInputElement>('search-q');
const status = byId('search-status');
const list = byId<HTMLOListElement>('search-results');
const more = byId<HTMLButtonElement>('search-more');
const wider = byId<HTMLButtonElement>('search-wider');
const history = byId('search-history');
const engine = searchEngine(new URL('/pagefind/', location.href).href);

let asked = 0;
let limit = PAGE;
let timer = 0;

async function search(state: SearchState): Promise<void> {
  const turn = ++asked;
  if (!state.text) return show(null);
  status.textContent = '正在查找…';
  try {
    const answer = await engine.ask({ ...state, limit }, (early) => turn === asked && show(early, '正在查找较早的文章…'));
    if (turn === asked) show(answer);
  } catch {
    if (turn === asked) status.textContent = '搜索没有载入，请检查网络后再试。';
  }
}

function show(answer: MarkedAnswer | null, note?: string): void {
  history.hidden = true;
  more.hidden = !answer?.more || note !== undefined;
  offerWider(note === undefined ? answer : null);
  list.replaceChildren(...(answer ? resultItems(answer.results, answer.parts, answer.simplify) : []));
  if (answer) status.textContent = note ?? summaryOf(answer);
  else {
    status.textContent = '';
    showHistory(history, localStorage);
  }
}

function summaryOf({ results, found, more: hasMore }: MarkedAnswer): string {
  const count = results.length;
  if (count === 0) return Object.keys(readForm(form).filters).length ? '在所选范围里没有找到。' : '没有找到。换一个说法，或少写几个字试试。';
  if (found === 'near') return '没有完全相符的文章，下面的文章与所查的只差一个字。';
  if (found === 'parts') return '没有文章包含全部字词，下面的文章包含其中一部分。';
  const by = found === 'pinyin' ? '按拼音' : '';
  return hasMore ? `${by}最相关的 ${count} 篇文章` : `${by}找到 ${count} 篇文章`;
}

/** Without results inside a filter the whole archive is one press away. */
function offerWider(answer: MarkedAnswer | null): void {
  const { text, filters, sort } = readForm(form);
  wider.hidden = answer === null || answer.results.length > 0 || Object.keys(filters).length === 0;
  wider.onclick = () => {
    writeForm(form, { text, filters: {}, sort });
    start(readForm(form), 'push');
  };
}

function start(state: SearchState, entry: 'replace' | 'push' | 'none'): void {
  limit = PAGE;
  if (entry !== 'none') globalThis.history[`${entry}State`](null, '', addressOf(state));
  void search(state);
}

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => start(readForm(form), 'replace'), DEBOUNCE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  rememberSearch(input.value.trim(), localStorage);
  start(readForm(form), 'push');
});
input.addEventListener('focus', () => engine.prepare(), { once: true });
list.addEventListener('click', () => rememberSearch(input.value.trim(), localStorage));
more.addEventListener('click', () => {
  limit += PAGE;
  void search(readForm(form));
});
document.addEventListener('keydown', (event) => moveAmongResults(event, input, list));
window.addEventListener('popstate', () => {
  writeForm(form, readAddress(location.href));
  start(readForm(form), 'none');
});

writeForm(form, readAddress(location.href));
start(readAddress(location.href), 'none');
if (!input.value) input.focus({ preventScroll: true });
