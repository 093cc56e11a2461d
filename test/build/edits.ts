import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECTIONS, type SmallSite, type Written } from './smallSite.ts';

export interface World {
  site: SmallSite;
  /** Copy of the project: an edit may change its code. */
  root: string;
  now: number;
}

const DAY = 86_400_000;
/** What readers did, as builds are given it. */
export const SNAPSHOT = 'snapshot.ndjson';

/** Sets or clears a field of some article. */
function field(key: string, value: (world: World) => string | null): (world: World) => void {
  return (world) => {
    const article = someArticle(world);
    if (article) set(world, article, key, value(world));
  };
}

function set({ site }: World, article: Written, key: string, text: string | null): void {
  if (text === null) delete article.fields[key];
  else article.fields[key] = text;
  site.save(article);
}

function someArticle({ site }: World): Written | undefined {
  return site.articles[site.pick(site.articles.length)];
}

const today = ({ now, site }: World): number => Math.floor((now - Date.UTC(2026, 0, 1)) / DAY) + site.pick(1);
const date = (world: World, days: number): string => new Date(world.now + days * DAY).toISOString().slice(0, 10);

/** What happens in a newsroom, by name. */
export const EDITS: Record<string, (world: World) => void | Promise<void>> = {
  addToday: (world) => void world.site.add(today(world)),
  addOld: (world) => void world.site.add(today(world) - world.site.pick(60)),
  addScheduled: (world) => void world.site.add(today(world) + 1 + world.site.pick(4)),
  editBody(world) {
    const article = someArticle(world);
    if (article) world.site.save(Object.assign(article, { body: `${world.site.words(15)}。` }));
  },
  editTitle: field('title', ({ site }) => site.words(3)),
  moveSection: field('category', ({ site }) => SECTIONS[site.pick(SECTIONS.length)]),
  retag: field('tags', ({ site }) => (site.pick(2) ? `[新${site.pick(3)}, 水]` : '[]')),
  place: field('places', ({ site }) => (site.pick(2) ? '[坳仔镇]' : null)),
  redate(world) {
    const article = someArticle(world);
    // An expiry that is not after the date would be an error.
    if (article && !article.fields.expires) set(world, article, 'date', date(world, -world.site.pick(40)));
  },
  pin: field('pin', (world) => (world.site.pick(3) ? `{ until: ${date(world, world.site.pick(4))}, rank: ${1 + world.site.pick(3)} }` : null)),
  expire(world) {
    const article = someArticle(world);
    const expiry = world.site.pick(2) ? date(world, world.site.pick(5) - 1) : null;
    if (article && (expiry === null || article.fields.date.slice(0, 10) < expiry)) set(world, article, 'expires', expiry);
  },
  withdraw: field('withdrawn', (world) => (world.site.pick(2) ? `{ date: ${date(world, 0)}, reason: 有误。 }` : null)),
  draft: field('draft', ({ site }) => (site.pick(2) ? 'true' : null)),
  announce: field('event', (world) => (world.site.pick(2) ? `{ start: ${date(world, 3)}, place: 坳仔镇 }` : null)),
  correct: field('corrections', (world) => `[{ date: ${date(world, 0)}, text: 更正一处。 }]`),
  relate: field('related', (world) => {
    const other = someArticle(world);
    return other ? `[/${other.month}/${other.slug}/]` : null;
  }),
  alias: field('aliases', ({ site }) => (site.pick(2) ? `[/old-${site.pick(1e6)}.html]` : null)),
  rename(world) {
    const article = someArticle(world);
    if (article) world.site.rename(article, `${article.slug}-b`);
  },
  remove(world) {
    const article = someArticle(world);
    if (article && world.site.articles.length > 3) world.site.remove(article);
  },
  async addCover(world) {
    const article = someArticle(world);
    if (!article) return;
    await world.site.picture(article, 'cover.png');
    article.fields.cover = '{ src: cover.png, alt: 一色 }';
    world.site.save(article);
  },
  async changeCover(world) {
    const article = world.site.articles.find(({ fields }) => fields.cover);
    if (article) await world.site.picture(article, 'cover.png');
  },
  removeCover(world) {
    const article = world.site.articles.find(({ fields }) => fields.cover);
    if (!article) return;
    delete article.fields.cover;
    world.site.save(article);
    rmSync(join(world.site.dir, world.site.folder(article), 'cover.png'));
  },
  editPage: ({ site }) => site.write('pages/about.md', `---\ntitle: 关于\nsummary: 小站${site.pick(9)}。\n---\n${site.words(9)}。\n`),
  editTopic: ({ site }) => site.write('topics/shui.md', `---\ntitle: 水${site.pick(9)}\nsummary: 水的事。\ntags: [水, 路]\n---\n说水。\n`),
  editSettings: ({ site }) => site.settings(`小站${site.pick(9)}`),
  warn: ({ site }) => site.write('emergency.yaml', site.pick(2) ? `text: ${site.words(3)}\nuntil: 2026-12-31\n` : ''),
  editStyle({ root, site }) {
    appendFileSync(join(root, 'static/css/base.css'), `:root { --n: ${site.pick(1000)}; }\n`);
  },
  editLayout(world) {
    const file = join(world.root, 'layouts/partials/footer.ts');
    const code = readFileSync(file, 'utf8');
    writeFileSync(file, code.replace(/<footer( data-n="\d+")?/, `<footer data-n="${world.site.pick(1000)}"`));
  },
  interact({ root, site }) {
    const lines = site.articles.filter(() => site.pick(3) === 0).map(({ month, slug }) => {
      const comments = [{ id: 'c', author: '甲', body: site.words(4), revision: 1, submittedAt: '2026-02-01T03:00:00.000Z', replies: [] }];
      return `${JSON.stringify({ article: `/${month}/${slug}/`, counts: { flower: site.pick(9) }, comments: site.pick(2) ? comments : [] })}\n`;
    });
    writeFileSync(join(root, SNAPSHOT), lines.join(''));
  },
  waitADay: (world) => void (world.now += DAY),
  waitHours: (world) => void (world.now += 5 * 3_600_000),
  nothing() {},
};
