import { seconds, type BenchRow } from './benchRow.ts';
import { median } from './measure.ts';
import { OWN } from './ownBuilds.ts';
import { HUGO, HUGO_RELATED } from './peerBuilds.ts';

const STAGES = ['read', 'relate', 'render', 'search'] as const;

export const TABLE_HEAD = line('articles', 'generator', 'work', 'seconds', 'to Hugo', 'MB largest / together', 'pages and files + of the index', `${STAGES.join(' / ')} / rest, s`) + '\n'
  + line(...['---:', '---', '---', '---:', '---:', '---:', '---:', '---:']);

/** A row as it is measured; `rows` are those before it. The ratio to Hugo without related content needs `rows` with Hugo's. */
export function tableRow(row: BenchRow, rows: BenchRow[]): string {
  const { seconds: own, largestMb, togetherMb, report } = median(row.runs);
  const hugo = seconds(rows, HUGO, /^(first|clean)/.test(row.work) ? 'clean' : 'edit new', row.articles);
  const spread = row.runs.map((run) => run.seconds);
  return line(
    String(row.articles), row.generator, row.work, `${own.toFixed(2)} (${Math.min(...spread).toFixed(2)}–${Math.max(...spread).toFixed(2)})`,
    hugo === null || row.work === 'Pagefind' ? '' : `${(own / hugo).toFixed(2)} ×`, `${largestMb} / ${togetherMb}`,
    report ? `${report.written} + ${report.indexFiles}` : '', report ? stages(report.ms, own) : '',
  );
}

/** How our times grow from each size to the next, and how they stand to Hugo with related content and Pagefind after it. */
export function summaryLines(rows: BenchRow[]): string[] {
  const sizes = [...new Set(rows.map(({ articles }) => articles))].sort((one, other) => one - other);
  const growth = rows.filter((row) => row.generator === OWN && row.articles !== sizes[0]).map((row) => {
    const smaller = sizes[sizes.indexOf(row.articles) - 1];
    const before = seconds(rows, OWN, row.work, smaller);
    return before === null ? null : `${row.work}, ${smaller} to ${row.articles}: ${(median(row.runs).seconds / before).toFixed(2)} ×`;
  });
  const withSearch = sizes.map((articles) => {
    const [own, hugo, pagefind] = [seconds(rows, OWN, 'clean', articles), seconds(rows, HUGO_RELATED, 'clean', articles), seconds(rows, HUGO_RELATED, 'Pagefind', articles)];
    if (own === null || hugo === null || pagefind === null) return null;
    return `clean, ${articles}, to Hugo with related content and Pagefind after it (${(hugo + pagefind).toFixed(1)} s): ${(own / (hugo + pagefind)).toFixed(3)} ×`;
  });
  return [...growth, ...withSearch].filter((each) => each !== null);
}

/** Stages overlap (search runs beside render), so the rest is what no stage accounts for: the start of the process, planning, publishing. */
function stages(ms: Record<(typeof STAGES)[number], number>, total: number): string {
  const rest = total - (ms.read + ms.relate + Math.max(ms.render, ms.search)) / 1000;
  return [...STAGES.map((stage) => ms[stage] / 1000), rest].map((each) => each.toFixed(2)).join(' / ');
}

function line(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
