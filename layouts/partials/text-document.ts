import type { Frame } from '../../src/model/pages.ts';
import { html, type Markup } from './markup.ts';

/** A page for bad networks: no pictures, no script, two small stylesheets. */
export function textDocument(frame: Frame, title: string, content: Markup): Markup {
  return html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${frame.siteName}</title>
<meta name="description" content="${frame.description}">
<link rel="canonical" href="${frame.canonical}">
<link rel="stylesheet" href="${frame.assets.textCss}">
<link rel="stylesheet" href="/emergency.css">
<link rel="icon" href="data:,">
</head>
<body>
${content}
</body>
</html>
`;
}
