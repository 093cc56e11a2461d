import { generate } from 'lean-qr/nano';
import { toSvg } from 'lean-qr/extras/svg';
import { button, element } from './element.ts';

/** Loaded when 分享 is pressed: the page's QR code, its link, and the device's own sharing where there is one. */
export function openShareDialog(page: { title: string; url: string }): void {
  const status = element('p', 'form-status');
  status.setAttribute('role', 'status');
  const link = element('input', 'share-link');
  Object.assign(link, { type: 'text', readOnly: true, value: page.url, ariaLabel: '本文的网址' });
  link.addEventListener('focus', () => link.select());

  const dialog = element('dialog', 'share-dialog',
    element('h2', '', '分享'),
    element('p', 'share-title', page.title),
    element('figure', 'share-code', qrCode(page.url), element('figcaption', '', '用手机扫一扫接着读；在微信里扫开，再从右上角发给朋友。')),
    link,
    element('div', 'field-row',
      button('复制链接', 'button', async () => void (status.textContent = await copied(page, link))),
      ...('share' in navigator ? [button('发到其他应用', 'quiet-button', () => shared(page))] : []),
      button('关闭', 'quiet-button', () => dialog.close())),
    status);
  dialog.setAttribute('aria-label', '分享');
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Dark on light in every theme, with its quiet zone: that is what cameras look for. */
function qrCode(url: string): SVGElement {
  const code = toSvg(generate(url), document, { on: '#000', off: '#fff', pad: 4, width: 192, height: 192 });
  code.setAttribute('role', 'img');
  code.setAttribute('aria-label', '本文网址的二维码');
  return code;
}

async function copied({ title, url }: { title: string; url: string }, link: HTMLInputElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(`${title} ${url}`);
    return '链接已复制';
  } catch {
    link.select();
    return '没有复制成功，请长按上面的网址复制';
  }
}

async function shared(page: { title: string; url: string }): Promise<void> {
  // Who changes their mind has not failed.
  await navigator.share(page).catch(() => undefined);
}
