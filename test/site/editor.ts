/** The one address that may moderate on the served sites. */
export const EDITOR = 'editor@paper.example';
