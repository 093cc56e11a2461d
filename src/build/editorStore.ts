import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { contentFiles } from '../content/contentFiles.ts';
import { entryForEditor, entryFromEditor } from '../content/editorEntry.ts';
import { readText } from '../content/readText.ts';
import type { Section } from '../model/site.ts';

/** A request of the CMS to its `proxy` backend. https://decapcms.org/docs/beta-features/#working-with-a-local-git-repository */
export interface EditorRequest {
  action: string;
  params: Record<string, unknown>;
}

interface SentFile {
  path: string;
  raw: string;
}

interface SentAsset {
  path: string;
  content: string;
  encoding: 'base64';
}

/** Answers the editing page from a content folder, and writes what it saves into it. */
export class EditorStore {
  private readonly contentDir: string;
  private readonly sections: Section[];

  constructor(contentDir: string, sections: Section[]) {
    this.contentDir = contentDir;
    this.sections = sections;
  }

  /** Throws for an action that it does not have and for a path outside of the articles. */
  async answer({ action, params }: EditorRequest): Promise<unknown> {
    switch (action) {
      case 'info': return { repo: 'content', publish_modes: ['simple'], type: 'local_fs' };
      case 'entriesByFolder': return (await this.articles()).map((path) => this.entry(path));
      case 'entriesByFiles': return (params.files as { path: string }[]).map(({ path }) => this.entry(path));
      case 'getEntry': return this.entry(params.path as string);
      case 'persistEntry': return this.save(params.dataFiles as SentFile[], params.assets as SentAsset[]);
      case 'getMedia': return [];
      case 'getMediaFile': return this.media(params.path as string);
      case 'persistMedia': return this.saveAsset(params.asset as SentAsset);
      case 'deleteFiles': return this.remove(params.paths as string[]);
      case 'unpublishedEntries': return [];
      case 'getDeployPreview': return null;
      default: throw new Error(`没有“${action}”这个操作`);
    }
  }

  private async articles(): Promise<string[]> {
    const files = await contentFiles(this.contentDir);
    return files.map(({ file }) => file).filter((file) => /^articles\/.*\.md$/.test(file)).reverse();
  }

  private entry(path: string): unknown {
    const text = this.text(path);
    if (text === null) throw new Error(`没有 ${path}`);
    return { data: entryForEditor(path, text, this.sections), file: { path, label: '', id: '' } };
  }

  private text(path: string): string | null {
    const file = this.place(path);
    return existsSync(file) ? readText(readFileSync(file), path).text : null;
  }

  private save(files: SentFile[], assets: SentAsset[]): { message: string } {
    for (const asset of assets) this.saveAsset(asset);
    for (const { path, raw } of files) this.write(path, entryFromEditor(path, raw, this.text(path), this.sections));
    return { message: '已保存' };
  }

  private saveAsset({ path, content }: SentAsset): unknown {
    this.write(path, Buffer.from(content, 'base64'));
    return this.media(path);
  }

  private media(path: string): unknown {
    return { id: path, path, name: posix.basename(path), content: readFileSync(this.place(path)).toString('base64'), encoding: 'base64' };
  }

  private remove(paths: string[]): { message: string } {
    for (const path of paths) rmSync(this.place(path), { force: true });
    return { message: '已删除' };
  }

  private write(path: string, data: string | Buffer): void {
    const file = this.place(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  }

  private place(path: string): string {
    const isArticle = path === posix.normalize(path) && /^articles\/[^\\\0]+$/.test(path) && !/(?:^|\/)\.|\.\./.test(path);
    if (!isArticle) throw new Error(`“${path}”不在稿件的文件夹里`);
    return join(this.contentDir, path);
  }
}
