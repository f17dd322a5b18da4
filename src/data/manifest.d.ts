/** Written by the build: where each part of the facts lies, and of which edition they are. */
declare module 'virtual:data-manifest' {
  export const files: Readonly<Record<import('./wire').FilePart, string>>;
  export const version: string;
}
