import { html } from 'hono/html';
import type { SignInWays } from '../authentication/signInWays.ts';
import { type Markup, plainPage } from './plainPage.ts';

/** What the reader wanted to say before signing in; it travels through the steps and is not lost. */
export interface Draft {
  article: string;
  body: string;
}

export function addressPage({ article, body }: Draft, { phone, providers }: SignInWays, message = ''): Markup {
  const label = phone ? '邮箱或手机号' : '邮箱';
  return plainPage('登录', html`
<p>${message || `用${label}收一个验证码，就能登录。`}</p>
<form method="post" action="/api/sign-in">${kept({ article, body })}
<label for="email">${label}</label><input id="email" name="email" type="${phone ? 'text' : 'email'}" required autocomplete="email">
<button>发送验证码</button></form>
${providers.map(({ id, label: name }) => html`<p><a href="/api/sign-in/with/${id}?article=${encodeURIComponent(article)}">用${name}账号登录</a></p>`)}
${back(article)}`);
}

export function codePage({ article, body }: Draft, email: string, message = ''): Markup {
  return plainPage('输入验证码', html`
<p>${message || `验证码已发到 ${email}，十分钟内有效。`}</p>
<form method="post" action="/api/sign-in">${kept({ article, body })}<input type="hidden" name="email" value="${email}">
<label for="otp">验证码</label><input id="otp" name="otp" inputmode="numeric" required autocomplete="one-time-code" maxlength="6">
<label for="name">显示名（第一次登录时填写）</label><input id="name" name="name" maxlength="20" autocomplete="nickname">
<button>登录</button></form>
${back(article)}`);
}

function kept({ article, body }: Draft): Markup {
  return html`<input type="hidden" name="article" value="${article}"><textarea name="body" hidden>${body}</textarea>`;
}

export function back(article: string): Markup {
  return html`<p><a href="${article || '/'}">返回</a></p>`;
}
