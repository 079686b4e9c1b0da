/** Where the built app lies, in a checkout and in an installed package alike. */
export const appFolder = (): URL => new URL("../dist-app/", import.meta.url);
