import { html } from '../partials/markup.ts';

const colours = [
  ['paper', '纸', '页面的底'],
  ['paper-dark', '深一层的纸', '图片未到时、专题、页脚'],
  ['ink', '墨', '正文与标题'],
  ['quiet', '淡墨', '日期、署名、说明'],
  ['rule', '线', '分栏与分行的细线'],
  ['river', '河绿', '链接、当前栏目、焦点'],
  ['seal', '印红', '只用于更正、草稿与紧急通知'],
];

/** The idea behind the look and its palette, for whoever changes it next. */
export function styleIdeas() {
  return html`<section class="style-part">
<h2>想法</h2>
<p>一张印在暖白纸上的县报：墨、一种河绿、一种印红。结构靠字、细线和留白，不靠方框、阴影和图标。标题用宋体，正文用黑体，数字等宽。扫读的地方密，细读的地方松。</p>
<p>报头下面是一粗一细的“文武线”，旧报纸的题头就这样压住版面。栏目名上面的短横是一段河岸。</p>
<p>与最初的设想相比改了三处：首页头条下面再排两条要闻，让三栏一样高；大标题优先在标点处换行，不把词拆开；没有图的图文卡片，用摘要当图。</p>
<p>读一篇稿件只要一个样式文件，首页和列表另有一个，第一屏因此不到十四千字节。大字有两级，第二级是两倍。紧急通知是唯一铺满印红的地方。</p>
</section>
<section class="style-part">
<h2>颜色</h2>
<p>深浅两套，每一种字色与纸的对比度都不低于 6 比 1。表态与评论要和后台说话，样子见任一篇文章。</p>
<ul class="swatches">
${colours.map(([token, name, use]) => html`<li class="swatch swatch-${token}"><strong>${name}</strong> ${use}</li>
`)}</ul>
</section>`;
}
