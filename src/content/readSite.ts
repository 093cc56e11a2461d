import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import type { Section, Site } from '../model/site.ts';
import type { Finding, Report } from './finding.ts';
import { locateFindings } from './locateFindings.ts';
import { byPlace } from './parseArticle.ts';
import { parseEmergency } from './parseEmergency.ts';
import { parseSections } from './parseSections.ts';
import { parseSite } from './parseSite.ts';
import { plainData } from './plainData.ts';
import { readText } from './readText.ts';
import { repairLines } from './repairLines.ts';
import { yamlDocument } from './yamlText.ts';
import { yamlProblems } from './yamlProblems.ts';

/** The site's settings, its tree of sections, with every default filled in, and the emergency notice if there is one. */
export async function readSite(contentDir: string): Promise<{ site: Site; sections: Section[]; problems: Problem[] }> {
  const [settings, tree, notice] = await Promise.all(['site.yaml', 'sections.yaml', 'emergency.yaml'].map((file) => readFile(join(contentDir, file)).catch(() => null)));
  const sections = parseYaml('sections.yaml', tree, parseSections);
  const site = parseYaml('site.yaml', settings, (data, report) => parseSite(data, sections.result, report));
  const emergency = notice && parseYaml('emergency.yaml', notice, (data, report) => parseEmergency(data, site.result.timezone, report));
  return {
    site: { ...site.result, emergency: emergency?.result ?? null },
    sections: sections.result,
    problems: [...(emergency?.problems ?? []), ...sections.problems, ...site.problems],
  };
}

function parseYaml<Result>(file: string, bytes: Uint8Array | null, parse: (data: unknown, report: Report) => Result): { result: Result; problems: Problem[] } {
  if (!bytes) return { result: parse(null, () => undefined), problems: [absent(file)] };
  const { text, problems } = readText(bytes, file);
  const whole = { file, text, start: 0, end: text.length, edits: [] };
  const repaired = repairLines(whole);
  const source = { ...whole, edits: repaired.edits };
  const document = yamlDocument(source);
  const findings: Finding[] = [];
  const result = parse(plainData(document), (finding) => findings.push(finding));
  const damage = [...repaired.problems, ...yamlProblems(source, document, repaired.problems)];
  return { result, problems: [...problems, ...damage, ...locateFindings(source, findings, document)].sort(byPlace) };
}

function absent(file: string): Problem {
  const needs = file === 'site.yaml' ? '至少写 name、url、language、timezone' : '每个栏目写 title、slug、description';
  return { file, line: 1, column: 1, severity: 'error', rule: 'missing-file', message: `缺 ${file}，应放在内容文件夹的最上层，${needs}` };
}
