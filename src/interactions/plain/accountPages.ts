import { html } from 'hono/html';
import type { Session } from '../authentication/authentication.ts';
import { type Markup, plainPage } from './plainPage.ts';
import { back } from './signInPages.ts';

/** What a reader may do with the account, without script. */
export function accountPage({ name, email }: Session, article: string, message = ''): Markup {
  return plainPage('我的账号', html`
<p>${message || `你以“${name}”的名义登录${email && `（${email}）`}。`}</p>
<form method="post" action="/api/sign-out"><input type="hidden" name="article" value="${article}"><button>退出登录</button></form>
<h2>显示名</h2>
<form method="post" action="/api/account/name"><input type="hidden" name="article" value="${article}">
<label for="name">以后的评论署这个名字</label><input id="name" name="name" value="${name}" maxlength="20" required autocomplete="nickname">
<button>改名</button></form>
<h2>我的数据</h2>
<p><a href="/api/account/export">下载本站存着的关于我的一切</a></p>
<h2>删除账号</h2>
<form method="post" action="/api/account/delete"><input type="hidden" name="article" value="${article}">
<p><label><input type="checkbox" name="confirm" value="yes" required> 连同我的评论和表态一起删除，不能恢复</label></p>
<button>删除账号</button></form>
${back(article)}`);
}

export function accountGonePage(article: string): Markup {
  return plainPage('账号已删除', html`
<p>你的账号、评论和表态都已删除。</p>
${back(article)}`);
}
