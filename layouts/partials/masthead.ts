import type { Frame } from '../../src/model/pages.ts';
import { html } from './markup.ts';

/**
 * The paper's name over the double rule. On home the name is the page's heading.
 * The date is filled by the browser: a page that was built yesterday must not say yesterday.
 */
export function masthead(frame: Frame, isHome: boolean) {
  const name = html`<a class="masthead-name" href="/" rel="home">${frame.siteName}</a>`;
  return html`<header class="masthead wrap">
${isHome ? html`<h1 class="masthead-title">${name}</h1>` : html`<p class="masthead-title">${name}</p>`}
<p class="masthead-today"><span class="masthead-tagline">${frame.tagline}</span><span data-today></span></p>
<div class="masthead-tools" role="group" aria-label="阅读设置">
<a class="tool" href="/search/">搜索</a>
<button class="tool needs-script" type="button" data-setting="text">大字</button>
<button class="tool needs-script" type="button" data-setting="theme" aria-pressed="false">深色</button>
<a class="tool" href="/api/sign-in">登录</a>
</div>
</header>`;
}
