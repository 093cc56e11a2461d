interface UserConfig {
  addExtension(extensions: string[], options: { key: string }): void;
  setTemplateFormats(formats: string[]): void;
  setUseGitIgnore(use: boolean): void;
}

/** Eleventy sees `layouts/` only, and of the content the page models that the build hands it as `pages`. */
export default function config(eleventy: UserConfig): object {
  eleventy.setUseGitIgnore(false);
  eleventy.addExtension(['11ty.ts'], { key: '11ty.js' });
  eleventy.setTemplateFormats(['11ty.ts']);
  return { dir: { input: 'layouts', output: '_site' } };
}
