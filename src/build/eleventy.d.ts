declare module '@11ty/eleventy' {
  export class Eleventy {
    constructor(input: string, output: string, options: object);
    toJSON(): Promise<unknown[]>;
  }
}
