/** Written by the build: where each part of the facts lies, and of which edition they are. */
declare module 'virtual:data-manifest' {
  type Part =
    | 'core'
    | 'indicators'
    | 'chains'
    | 'services'
    | 'districts'
    | 'programme'
    | 'criteria'
    | 'catalogue';
  export const files: Readonly<Record<Part, string>>;
  export const version: string;
}
