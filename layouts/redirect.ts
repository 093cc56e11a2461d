import type { RedirectPage } from '../src/model/machinePages.ts';
import { html } from './partials/markup.ts';

/** For hosts that know no redirect rules: a page that leads on at once. */
export function redirectLayout(page: RedirectPage) {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>页面已移动</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${page.canonical}">
<meta http-equiv="refresh" content="0; url=${page.to}">
</head>
<body>
<main>
<h1>页面已移动</h1>
<p>新地址：<a href="${page.to}">${page.to}</a></p>
</main>
</body>
</html>
`;
}
