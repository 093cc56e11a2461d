import { html } from './markup.ts';

/** Drawn in a square of 28 with a stroke of 1.5; parts with class `fill` fill up when the reaction is chosen. */
const DRAWINGS: Record<string, ReturnType<typeof html>> = {
  flower: html`<path class="fill" d="M11.6 7A2.75 2.75 0 1 1 16.4 7A2.75 2.75 0 1 1 17.8 11.4A2.75 2.75 0 1 1 14 14.2A2.75 2.75 0 1 1 10.2 11.4A2.75 2.75 0 1 1 11.6 7Z"/><circle cx="14" cy="10.2" r="1.8"/><path d="M14 17.4v8.4M14 24.5c.6-3 2.8-4.6 6.3-4.5-.3 3.200-2.600 4.900-6.3 4.5Z"/>`,
  handshake: html`<path class="fill" d="m8.200 8.200 4-1 2.300 1.300 3-1.300 3.600 1.200 1.900 8.100-7.500 5.800c-1 .8-2.300.8-3.300 0l-6.500-5.400Z"/><path d="M2.500 7.500l4-1.300 2 .9-2.300 9.500-2.200.4M25.500 7.500l-3.600-1.400-1.300 1.100 2.400 9.600 2.500-.1M14.700 8.600l-3.500 3.900c.9 1.500 2.600 1.500 3.900.6l1.500-1.300 5 4.700M12.700 16.800l2.500 2.200M10.500 18.600l2 1.700"/>`,
  shock: html`<path class="fill" d="M15.800 2.500 6 15.500h6.300l-2 10 11.700-14.200h-7Z"/><path d="M3.500 8.500l2 1.200M3 20.500l2.300-.8M24.500 19.500l-2-1.200M25 6.500l-2.300.9"/>`,
  pass: html`<circle class="fill" cx="16" cy="4.8" r="2.6"/><path d="M14.6 10.2c-1.8-.2-4.4 1.3-5.6 2.6l-1 3.5M14.6 10.2c1.2 1.6 2.3 4.2 5.2 4.6l2.2.3M14.6 10.2l-2.3 7.3 3.7 2.7.8 5.3M12.3 17.5l-1.2 3.7-3.9 4.1"/>`,
  egg: html`<path class="fill" d="M14 3.500c4.200 0 8 6.800 8 12.200 0 5.300-3.400 8.800-8 8.800s-8-3.500-8-8.800c0-5.400 3.800-12.200 8-12.200Z"/><path d="M6.300 14l3.400 2.600 2.300-3 2.700 3.400 2.800-3.200 4.300 2.600"/>`,
};

/** The drawing of one reaction; a plain ring for a kind that the newsroom has invented. */
export function reactionIcon(kind: string) {
  return html`<svg class="reaction-icon" viewBox="0 0 28 28" width="28" height="28" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${DRAWINGS[kind] ?? html`<circle class="fill" cx="14" cy="14" r="10"/>`}</svg>`;
}
