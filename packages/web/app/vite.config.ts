import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Everything is in files of its own: the page allows no script and no style that stands in it.
export default defineConfig({
  plugins: [react()],
  build: { outDir: "../dist-app", emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
