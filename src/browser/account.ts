import { element } from './element.ts';
import { request } from './request.ts';

export interface Me {
  reaction: string | null;
  session: { name: string; email: string; role: 'reader' | 'moderator' | 'editor' } | null;
  /** How one can sign in here besides by e-mail; only for who is not. */
  signIn?: { phone: boolean; providers: { id: string; label: string }[] };
  pending: WaitingComment[];
  own: string[];
}

export interface WaitingComment {
  id: string;
  revision: number;
  status: 'pending' | 'rejected' | 'hidden';
  replyTo: string | null;
  submittedAt: string;
  body: string;
  reason: string;
}

export function loadMe(article?: string): Promise<Me> {
  return request('GET', article ? `/api/me?article=${encodeURIComponent(article)}` : '/api/me');
}

export function signOut(): Promise<unknown> {
  return request('POST', '/api/auth/sign-out', {});
}

const CODES: Record<string, string> = {
  INVALID_OTP: '验证码不对，请再看一遍。',
  OTP_EXPIRED: '验证码过期了，请重新发送。',
  TOO_MANY_ATTEMPTS: '错得太多了，请重新发送验证码。',
  INVALID_EMAIL: '邮箱地址不对。',
};

/** Offers what the operator has configured; `back` says where a sign-in elsewhere leads back to. */
export function showWays(form: HTMLFormElement, ways: Me['signIn'], back: string): void {
  if (!ways) return;
  const address = form.elements.namedItem('email') as HTMLInputElement;
  address.type = ways.phone ? 'text' : 'email';
  form.querySelector('label')!.textContent = ways.phone ? '邮箱或手机号' : '邮箱';
  form.querySelector('.sign-in-elsewhere')!.replaceChildren(...ways.providers.map(({ id, label }) => {
    const link = element('a', '', `用${label}账号登录`);
    link.href = `/api/sign-in/with/${id}?${back}`;
    return link;
  }));
}

/** Makes the two-step form live: address, then code. `done` runs when the reader is signed in. */
export function setupSignIn(form: HTMLFormElement, done: () => void): void {
  const [address, code] = form.children as unknown as HTMLElement[];
  const status = form.querySelector('[role=status]')!;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const show = (waiting: boolean) => {
    address.hidden = waiting;
    code.hidden = !waiting;
    field('otp').required = waiting;
    field(waiting ? 'otp' : 'email').focus();
  };

  form.querySelector('[data-action=again]')!.addEventListener('click', () => {
    status.textContent = '';
    show(false);
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const email = field('email').value.trim();
    const otp = field('otp').value.trim();
    status.textContent = '请稍候…';
    try {
      if (code.hidden) {
        await request('POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' });
        status.textContent = `验证码已发到 ${email}，十分钟内有效。`;
        show(true);
      } else {
        await request('POST', '/api/auth/sign-in/email-otp', { email, otp, name: field('name').value.trim() });
        form.reset();
        form.hidden = true;
        show(false);
        status.textContent = '';
        done();
      }
    } catch (error) {
      const { code: reason, message } = error as { code?: string; message: string };
      status.textContent = CODES[reason ?? ''] ?? message;
    }
  });
}
