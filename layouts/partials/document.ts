import type { Frame } from '../../src/model/pages.ts';
import { breadcrumb } from './breadcrumb.ts';
import { footer } from './footer.ts';
import { head } from './head.ts';
import { html, type Markup } from './markup.ts';
import { masthead } from './masthead.ts';
import { navigation } from './navigation.ts';

interface Options {
  /** Further deferred modules, after the one that every page has. */
  scripts?: string[];
  /** A page to be read from beginning to end: it needs no more than the stylesheet that every page has. */
  isReading?: boolean;
}

/**
 * A whole HTML page around `main`. `kind` becomes the class of `<body>`;
 * every page but home must bring its own `<h1>`.
 */
export function document(frame: Frame, kind: string, main: Markup | Promise<Markup>, options: Options = {}): Markup {
  const { css, moreCss, script } = frame.assets;
  return html`<!doctype html>
<html lang="${frame.language}">
${head(frame, { scripts: [script, ...(options.scripts ?? [])], styles: options.isReading ? [css] : [css, moreCss] })}
<body class="${kind}" id="top">
<a class="skip" href="#main">跳到正文</a>
${masthead(frame, kind === 'home')}
${navigation(frame.navigation, frame.areas)}
${breadcrumb(frame.breadcrumb)}
<main id="main" tabindex="-1">
${main}
</main>
${footer(frame)}
</body>
</html>
`;
}
