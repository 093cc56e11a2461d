import type { ArticlePage } from '../../src/model/pages.ts';
import { html } from './markup.ts';
import { reactionIcon } from './reaction-icon.ts';

/** The five reactions: a plain form that the page's script makes live. */
export function reactions({ url, reactions, reactionsNeedLogin }: Pick<ArticlePage, 'url' | 'reactions' | 'reactionsNeedLogin'>) {
  return html`<section class="reactions" id="reactions" aria-labelledby="reactions-title">
<h2 id="reactions-title">读后表态</h2>
<form method="post" action="/api/reactions">
<input type="hidden" name="article" value="${url}">
<ul class="reaction-choices">
${reactions.map(({ kind, label, count }) => html`<li><button name="kind" value="${kind}" aria-describedby="count-${kind}">${reactionIcon(kind)}<span class="reaction-label">${label}</span><span class="reaction-count" id="count-${kind}" aria-hidden="true">${count}</span></button></li>
`)}</ul>
<div class="reaction-bar" aria-hidden="true">${reactions.map(({ kind }) => html`<span data-kind="${kind}"></span>`)}</div>
<noscript><button class="quiet-button" name="kind" value="">撤回我的表态</button></noscript>
</form>
<p class="form-status" role="status">${reactionsNeedLogin && '登录后可以表态。'}</p>
<p class="form-done" id="reaction-received">已收到你的表态。</p>
<p class="form-done" id="reaction-withdrawn">已撤回你的表态。</p>
</section>`;
}
