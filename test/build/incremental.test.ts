import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EDITS, SNAPSHOT, type World } from './edits.ts';
import { ProjectCopy } from './projectCopy.ts';
import { SmallSite, snapshot } from './smallSite.ts';

// The long form: STEPS=2000 SEED=7 npm test -- test/build/incremental
const STEPS = Number(process.env.STEPS ?? 30);
const SEED = Number(process.env.SEED ?? 1);

const hash = (file: string) => createHash('sha1').update(readFileSync(file)).digest('hex');

function differences(before: Map<string, string>, after: Map<string, string>) {
  return {
    written: [...after].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path).sort(),
    removed: [...before.keys()].filter((path) => !after.has(path)).sort(),
  };
}

/** Of an archive that does not fit into the newest shard, the index depends on history until it is compacted. */
const besidesSearch = (all: Map<string, string>) => new Map([...all].filter(([path]) => !path.startsWith('pagefind/')));

describe('an incremental build', () => {
  it.each([
    { articles: 40, steps: STEPS, compactEach: 0 },
    { articles: 90, steps: Math.ceil(STEPS / 3), compactEach: 4 },
  ])('of $articles articles and more gives byte for byte what a clean one gives, through $steps random edits', async ({ articles, steps, compactEach }) => {
    const project = new ProjectCopy();
    const files = (name: string) => snapshot(project.output(name), hash);
    const site = new SmallSite(project.content, SEED);
    const world: World = { site, root: project.root, now: Date.UTC(2026, 2, 1, 3) };
    for (let i = 0; i < articles; i++) site.add(site.pick(58));
    const names = Object.keys(EDITS);
    EDITS.interact(world);
    let before = new Map<string, string>();
    for (let step = 0; step <= steps; step++) {
      const done: string[] = [];
      for (let i = 0; step > 0 && i <= site.pick(3); i++) {
        const name = names[site.pick(names.length)];
        await EDITS[name](world);
        done.push(name);
      }
      const isCompact = compactEach > 0 && step % compactEach === 0;
      const where = `step ${step} of seed ${SEED}${isCompact ? ', compacted' : ''}: ${done.join(', ')}`;
      const built = project.build('grown', world.now, '--snapshot', SNAPSHOT, ...(isCompact ? ['--compact'] : []));
      expect(built.errors.includes('错误') ? built.errors : '', where).toBe('');
      expect(built.code, `${where}\n${built.errors}`).toBe(0);
      project.forget('clean');
      expect(project.build('clean', world.now, '--snapshot', SNAPSHOT).code, where).toBe(0);
      const [grown, clean] = [files('grown'), files('clean')];
      const isWhole = isCompact || built.report!.search.shards <= 1;
      const compared = isWhole ? (all: Map<string, string>) => all : besidesSearch;
      expect(differences(compared(clean), compared(grown)), where).toEqual({ written: [], removed: [] });
      const { written, removed } = built.report!;
      expect({ written: [...written].sort(), removed: [...removed].sort() }, where).toEqual(differences(before, grown));
      before = grown;
    }
    project.remove();
  }, 1_000_000);
});
