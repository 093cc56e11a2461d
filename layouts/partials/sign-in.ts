import { html } from './markup.ts';

/** Sign-in by code in two steps, or elsewhere, for script only: without it the function has its own page. */
export function signIn() {
  return html`<form class="sign-in" hidden>
<div class="sign-in-address">
<label for="sign-in-email">邮箱</label>
<div class="field-row"><input id="sign-in-email" name="email" type="email" required autocomplete="email" placeholder="name@example.com"><button class="button">发送验证码</button></div>
<p class="sign-in-elsewhere"></p>
</div>
<div class="sign-in-code" hidden>
<div class="field"><label for="sign-in-otp">验证码</label><input id="sign-in-otp" name="otp" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" title="收到的六位数字"></div>
<div class="field"><label for="sign-in-name">显示名</label><input id="sign-in-name" name="name" maxlength="20" autocomplete="nickname" placeholder="第一次登录时填写"></div>
<div class="field-row"><button class="button">登录</button><button class="quiet-button" type="button" data-action="again">换个邮箱</button></div>
</div>
<p class="form-status" role="status"></p>
</form>`;
}
