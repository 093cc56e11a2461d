/** The 打印 and 分享 buttons of an article. What sharing needs is loaded when it is asked for. */
export function setupSharing(document: Document) {
  const button = (action: string) => document.querySelector<HTMLButtonElement>(`button[data-action="${action}"]`);
  button('print')?.addEventListener('click', () => print());
  const share = button('share');
  share?.addEventListener('click', async () => {
    const answer = share.parentElement!.querySelector('[role="status"]')!;
    answer.textContent = '';
    try {
      const { openShareDialog } = await import(share.dataset.script!);
      openShareDialog(pageToShare(document));
    } catch {
      answer.textContent = '没有网络，请从地址栏复制网址';
    }
  });
}

function pageToShare(document: Document) {
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return { url, title: document.querySelector('h1')?.textContent ?? document.title };
}
