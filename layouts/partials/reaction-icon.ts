import { html } from './markup.ts';

/** Drawn in a square of 28 with a stroke of 1.5; parts with class `fill` fill up when the reaction is chosen. */
const DRAWINGS: Record<string, ReturnType<typeof html>> = {
  flower: html`<path class="fill" d="M14 9.2c-1.6-5.4 6.2-6.6 4.6-.4 5.6-2.600 7.400 4.600 1.200 4.500 3.900 4.600-2.700 7.700-4.400 2.300-1.700 5.400-8.300 2.300-4.400-2.300-6.200.1-4.400-7.100 1.200-4.500"/><circle cx="14.600" cy="11.600" r="1.900"/><path d="M15 16.500c.2 3.200-.2 6-1.500 9M14.500 21.500c1.400-2.300 3.300-3.200 5.800-3-.4 2.500-2.800 4-5.800 3Z"/>`,
  handshake: html`<path class="fill" d="m8.200 8.200 4-1 2.300 1.300 3-1.300 3.600 1.200 1.900 8.100-7.500 5.800c-1 .8-2.300.8-3.300 0l-6.500-5.400Z"/><path d="M2.500 7.500l4-1.300 2 .9-2.300 9.500-2.200.4M25.500 7.500l-3.600-1.400-1.300 1.100 2.400 9.600 2.500-.1M14.700 8.600l-3.500 3.900c.9 1.500 2.600 1.500 3.900.6l1.500-1.300 5 4.700M12.700 16.800l2.500 2.200M10.500 18.600l2 1.700"/>`,
  shock: html`<path class="fill" d="M15.800 2.500 6 15.500h6.300l-2 10 11.700-14.200h-7Z"/><path d="M3.500 8.500l2 1.200M3 20.500l2.300-.8M24.500 19.500l-2-1.200M25 6.500l-2.300.9"/>`,
  pass: html`<circle class="fill" cx="16" cy="5" r="2.500"/><path d="M13.500 10.500l-4 2-1.500 4M13.500 10.500l3.500.5 2.500 3.500 3.500.5M13.500 10.500l-1.700 7 4.200 3 1 5.500M16.300 11.500l-1.400 6.700M11.800 17.500l-1.300 4-4 3.500"/>`,
  egg: html`<path class="fill" d="M14 3.500c4.200 0 8 6.800 8 12.200 0 5.300-3.400 8.800-8 8.800s-8-3.500-8-8.800c0-5.400 3.800-12.200 8-12.200Z"/><path d="M6.300 14l3.400 2.600 2.300-3 2.700 3.400 2.800-3.200 4.300 2.600"/>`,
};

/** The drawing of one reaction; a plain ring for a kind that the newsroom has invented. */
export function reactionIcon(kind: string) {
  return html`<svg class="reaction-icon" viewBox="0 0 28 28" width="28" height="28" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${DRAWINGS[kind] ?? html`<circle class="fill" cx="14" cy="14" r="10"/>`}</svg>`;
}
