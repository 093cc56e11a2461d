/** Text for an XML document: escaped, without the characters that XML 1.0 forbids. */
export function xml(text: string) {
  return allowed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** HTML as character data; a `]]>` in it is split over two sections. */
export function cdata(text: string) {
  return `<![CDATA[${allowed(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** https://www.w3.org/TR/xml/#charsets: no control characters but tab and line ends, no lone surrogates. */
function allowed(text: string) {
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
