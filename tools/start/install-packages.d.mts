export function installPackages(folder: string, words: string): boolean;
