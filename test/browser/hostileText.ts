import { random } from '../build/smallSite.ts';

/** Pieces out of which markup is made, and what confuses those who look for it. */
const PIECES = [
  '<script>attack()</script>', '</script>', '<img src=x onerror=attack()>', '<svg/onload=attack()>', '<b>', '</p>', '</li></ol>', '<a href="javascript:attack()">', '<!--', '-->', '<![CDATA[',
  ']]>', '<textarea>', '</textarea>', '<template>', '</template>', '<noscript>', '<style>', '<iframe srcdoc="', '<base href=//evil.example>', '<meta http-equiv=refresh content=0>', '<form action=//evil.example>',
  '&lt;script&gt;', '&#60;b&#62;', '&', '&amp;', '"', "'", '`', '=', '>', '<', '/', '\\', '\\u003cb>', '${1}', '{{b}}', '$&', '$1', '%3Cb%3E', ' onx=', '" onmouseover="attack()', "' autofocus onfocus='attack()",
  'https://a.example/', 'https://a.example/"onclick="attack()', 'https://a.example/<b>', 'http://a.example/?a=1&b=2', 'javascript:attack()', 'data:text/html,<b>', '//evil.example', 'https://', 'https://\u202eelpmaxe.a/',
  '\u0000', '\u200b', '\u202e', '\ufeff', '\ud83d', '\udc00', '\u2028', '\u2029', '\u00ad', '\r', '\n', '\n\n\n', '\t', ' ', '竹', '水', '。', '，', '（', '😀', 'ſ', 'K', '＜b＞', '﹤', 'a\u0301',
];

/** A text that means no good, the same for the same seed; never without a letter that can be read. */
export function hostileText(seed: number, most: number): string {
  const pick = random(seed);
  return `${Array.from({ length: 1 + pick(most) }, () => PIECES[pick(PIECES.length)]).join('')}字`;
}
