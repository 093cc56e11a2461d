import type { Problem } from '../problem.ts';
import { plainPage } from './plainPage.ts';
import { html } from 'hono/html';

/** What a reader without script sees when a form was refused. */
export function problemPage(problem: Problem, back: string) {
  return plainPage('没有提交成功', html`
    <p>${problem.detail}</p>
    <p><a href="${back}">返回</a></p>`);
}
