import { html as escapingHtml, raw } from 'hono/html';

/** HTML whose values are escaped already. */
export type Markup = ReturnType<typeof raw>;

/**
 * hono's escaping template, typed for our use: no value here is ever a promise,
 * so the answer is never one either.
 */
export const html = escapingHtml as (strings: TemplateStringsArray, ...values: unknown[]) => Markup;
