import type { Section } from '../model/site.ts';
import type { ArticleKey } from './fieldNames.ts';
import { flatSections } from './sectionLookup.ts';

/** A form field as the editing page's CMS describes it. https://decapcms.org/docs/widgets/ */
export interface EditorField {
  name: string;
  label: string;
  widget: string;
  [option: string]: unknown;
}

type ArticleField = EditorField & { name: ArticleKey };

/** The form of an article. Keys that stand in its file but not here are kept as they are. */
export function articleFields(sections: Section[]): ArticleField[] {
  const options = flatSections(sections).map(({ path }) => path);
  const text = (name: string, label: string, more = {}) => ({ name, label, widget: 'string', required: false, ...more });
  const names = (name: ArticleKey, label: string): ArticleField => ({ name, label, widget: 'list', required: false, hint: '几个词之间用逗号隔开' });
  return [
    { name: 'title', label: '标题', widget: 'string', hint: '一句完整的话，不用截短' },
    { name: 'date', label: '发布时间', widget: 'datetime', default: '{{now}}', format: 'YYYY-MM-DD HH:mm', date_format: 'YYYY-MM-DD', time_format: 'HH:mm', hint: '写将来的时间，就是定时发布' },
    { name: 'category', label: '栏目', widget: 'select', options },
    { name: 'author', label: '作者', widget: 'list', required: false, label_singular: '作者', summary: '{{fields.name}}', fields: [text('name', '姓名', { required: true }), text('role', '职务', { hint: '记者、通讯员、摄影' })] },
    { name: 'summary', label: '摘要', widget: 'text', required: false, hint: '一两句话，以句号结束' },
    {
      name: 'cover', label: '封面', widget: 'object', required: false, collapsed: false,
      fields: [text('src', '图片', { widget: 'image', choose_url: false }), text('alt', '图中是什么', { hint: '给看不见图的人听的说明' }), text('credit', '署名')],
    },
    names('tags', '标签'),
    names('places', '地点'),
    {
      name: 'event', label: '活动', widget: 'object', required: false, collapsed: true, hint: '预告一件事的时候填，读者可以加进自己的日历',
      fields: [text('start', '开始', { hint: '2026-12-01 09:00' }), text('end', '结束'), text('place', '在哪里')],
    },
    { name: 'editor', label: '责任编辑', widget: 'string', required: false },
    names('reviewers', '审校'),
    { name: 'draft', label: '草稿', widget: 'boolean', required: false, default: true, hint: '写完以后关掉，稿件才会发布' },
  ];
}

/** The whole configuration of the editing page; generated, so that it cannot differ from what the check accepts. */
export function editorConfig(sections: Section[], apiUrl: string): object {
  return {
    backend: { name: 'proxy', proxy_url: apiUrl, branch: 'main' },
    load_config_file: false,
    locale: 'zh_Hans',
    media_folder: 'articles',
    collections: [{
      name: 'articles', label: '稿件', label_singular: '稿件', folder: 'articles', extension: 'md', format: 'yaml-frontmatter', create: true,
      // Pictures lie beside the article.
      path: '{{year}}/{{month}}/{{slug}}/index', media_folder: '', public_folder: '',
      slug: '{{fields.slug}}', identifier_field: 'title', summary: '{{title}}', sortable_fields: ['date', 'title'],
      editor: { preview: false },
      fields: [
        // Made of the title when the article is first saved; never written into the file.
        { name: 'slug', label: '网址', widget: 'hidden', required: false },
        ...articleFields(sections),
        { name: 'body', label: '正文', widget: 'markdown', modes: ['raw'] },
      ],
    }],
  };
}
