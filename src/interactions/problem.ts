/** Something the caller must know, as RFC 9457 says it; `detail` is for people, `code` for programs. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly headers: Record<string, string>;
  /** Further members of the document, for programs. */
  readonly members: object;

  constructor(status: number, code: string, detail: string, headers: Record<string, string> = {}, members: object = {}) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.headers = headers;
    this.members = members;
  }
}

export function problemDocument({ status, code, detail, members }: Problem): string {
  return JSON.stringify({ type: `/api/problems#${code}`, title: TITLES[status] ?? '出错了', status, code, detail, ...members });
}

const TITLES: Record<number, string> = {
  400: '请求有误',
  401: '需要登录',
  403: '不允许',
  404: '没有找到',
  405: '不支持这种请求',
  409: '已经有了变化',
  413: '内容太大',
  415: '格式不支持',
  422: '内容不合要求',
  428: '请先证明一下',
  429: '太频繁了',
  500: '服务出错',
  502: '没有送达',
  503: '服务暂停',
};
