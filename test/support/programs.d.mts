export function findProgram(names: readonly string[]): string | null;
export function installPackages(packages: readonly string[]): boolean;
export function ensureProgram(names: readonly string[], packages: readonly string[]): string | null;
