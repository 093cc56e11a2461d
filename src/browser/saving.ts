import { button, element } from './element.ts';
import { addArticle, articlesOf, clearArticles, type ListName, removeArticle } from './readingList.ts';

/** On an article: notes that it was read, and makes 收藏 work. On /saved/: shows both lists. */
export function setupSaving(document: Document) {
  const save = document.querySelector<HTMLButtonElement>('.article button[data-action="save"]');
  if (save) setupSave(save, { url: save.dataset.url!, title: document.querySelector('h1')!.textContent });
  for (const list of document.querySelectorAll<HTMLElement>('[data-articles]')) showList(list);
}

function setupSave(button: HTMLButtonElement, article: { url: string; title: string }) {
  const isSaved = () => articlesOf('saved').some(({ url }) => url === article.url);
  const show = () => button.setAttribute('aria-pressed', String(isSaved()));
  addArticle('read', article);
  button.addEventListener('click', () => {
    if (isSaved()) removeArticle('saved', article.url);
    else addArticle('saved', article);
    show();
  });
  show();
}

function showList(list: HTMLElement) {
  const name = list.dataset.articles as ListName;
  const items = articlesOf(name).map(({ url, title }) => {
    const link = element('a', '', title);
    link.href = url;
    return element('li', '', link);
  });
  const clear = button('清空', 'quiet-button', () => {
    clearArticles(name);
    showList(list);
  });
  list.replaceChildren(...(items.length ? [element('ul', 'kept-articles', ...items), clear] : [element('p', 'nothing', '还没有。')]));
}
