import type { Frame } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/** Who publishes this, how to reach them, and under which licences. */
export function footer({ footer, notice, siteName, canonical }: Frame) {
  const { publisher, address, phone, email, licences, links } = footer;
  return html`<footer class="footer">
<div class="wrap">
<p class="footer-name">${siteName}</p>
<ul class="footer-links">
${links.map((link) => html`<li><a href="${link.url}">${link.title}</a></li>
`)}</ul>
<address>${[publisher, address, phone].filter(Boolean).map((line) => html`<span>${line}</span> `)}${email && html`<a href="mailto:${email}">${email}</a>`}</address>
<p class="footer-licences">${licences.map((licence) => html`<span>${licence.label}：${licence.url ? html`<a href="${licence.url}">${licence.number}</a>` : licence.number}</span> `)}</p>
${notice && html`<p class="footer-notice">${notice}</p>`}
<p class="print-only">${canonical}</p>
<p><a class="to-top" href="#top">回到页首</a></p>
</div>
</footer>`;
}
