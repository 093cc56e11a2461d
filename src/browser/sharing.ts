/** The 打印 and 分享 buttons of an article. */
export function setupSharing(document: Document) {
  const button = (action: string) => document.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`);
  button('print')?.addEventListener('click', () => print());
  const share = button('share');
  const answer = share?.parentElement?.querySelector('[role="status"]');
  if (!share || !answer) return;
  if (!navigator.share) share.textContent = '复制链接';
  share.addEventListener('click', async () => {
    answer.textContent = await sharePage(document);
  });
}

/** The device's own sharing where there is one, else the link on the clipboard. Answers what to tell the reader. */
async function sharePage(document: Document) {
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const title = document.querySelector('h1')?.textContent ?? document.title;
  try {
    if (navigator.share) {
      await navigator.share({ title, url });
      return '';
    }
    await navigator.clipboard.writeText(`${title} ${url}`);
    return '链接已复制';
  } catch (error) {
    if ((error as Error).name === 'AbortError') return '';
    return '没有复制成功，请从地址栏复制';
  }
}
