import { OpenAPIHono } from "@hono/zod-openapi";
import type { Ledger } from "@hearsay/ledger";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { type Env, everybodyOwns, type Recognise } from "./http/asker.ts";
import { guard } from "./http/guard.ts";
import { problem, problemOf } from "./http/problem.ts";
import type { Intake } from "./intake.ts";
import { addRoutes } from "./routes/add.ts";
import { compareRoutes } from "./routes/compare.ts";
import { documentRoutes } from "./routes/documents.ts";
import { exportRoutes } from "./routes/export.ts";
import { findRoutes } from "./routes/find.ts";
import { outletRoutes } from "./routes/outlets.ts";
import { pageRoutes } from "./routes/pages.ts";
import { storyRoutes } from "./routes/stories.ts";
import { whoRoutes } from "./routes/who.ts";

export interface AppOptions {
  readonly ledger: Ledger;
  /** What documents are read with; null: nothing can be added. */
  readonly intake: Intake | null;
  /** Where the built app lies; null: the API alone. */
  readonly pages: URL | null;
  /** Names by which this machine may be asked, besides its own (localhost, 127.0.0.1, [::1]). */
  readonly hosts?: readonly string[];
  /** Who asks; by default everybody is the owner, as on a machine of one’s own. */
  readonly recognise?: Recognise;
}

export type Api = OpenAPIHono<Env>;
const OWN = ["localhost", "127.0.0.1", "[::1]"];
/** Bytes that a document may have, with room for its form. */
const LIMIT = 60_000_000;

/** The app: pages, and the API beneath `/api`. It keeps no state of its own. */
export function createApp(options: AppOptions): Api {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result, context) =>
      result.success ? undefined : problem(context, 400, result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")), // prettier-ignore
  });
  app.onError(problemOf);
  app.notFound((context) => problem(context, 404, "there is nothing at this address"));
  app.use(guard(new Set([...OWN, ...(options.hosts ?? [])])));
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", "data:"], connectSrc: ["'self'"], fontSrc: ["'self'"], formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] }, // prettier-ignore
      referrerPolicy: "no-referrer",
      crossOriginEmbedderPolicy: false,
      strictTransportSecurity: false,
      xFrameOptions: "DENY",
    }),
  );
  app.use(bodyLimit({ maxSize: LIMIT, onError: (context) => problem(context, 413, `at most ${LIMIT / 1_000_000} MB`) }));
  const recognise = options.recognise ?? everybodyOwns("owner");
  app.use("/api/*", async (context, next) => {
    context.set("asker", await recognise(context));
    return next();
  });
  app.use("/api/*", etag());
  for (const register of [
    documentRoutes,
    storyRoutes,
    findRoutes,
    whoRoutes,
    outletRoutes,
    compareRoutes,
    exportRoutes,
    addRoutes,
  ])
    register(app, options);
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Hearsay",
      version: "1",
      description: "A ledger of news articles: who did what to whom, where and when, and who says so.",
    },
  });
  pageRoutes(app, options);
  return app;
}
