import { OpenAPIHono } from "@hono/zod-openapi";
import type { Ledger } from "@hearsay/ledger";
import { etag } from "hono/etag";
import { openDoors } from "./access/doors.ts";
import type { PublicOptions } from "./access/public-options.ts";
import { withoutPaths } from "./access/without-paths.ts";
import { type Answered, telling } from "./http/answered.ts";
import type { Env, Recognise } from "./http/asker.ts";
import { bodies } from "./http/body.ts";
import { healthRoutes } from "./http/health.ts";
import { problem, problemOf } from "./http/problem.ts";
import { protect } from "./http/protect.ts";
import type { Intake } from "./intake.ts";
import { replyGate, type ReplyOptions } from "./reply/gate.ts";
import { addRoutes } from "./routes/add.ts";
import { compareRoutes } from "./routes/compare.ts";
import { correctionRoutes } from "./routes/corrections.ts";
import { documentRoutes } from "./routes/documents.ts";
import { exportRoutes } from "./routes/export.ts";
import { findRoutes } from "./routes/find.ts";
import { mcpRoute } from "./routes/mcp.ts";
import { mergeRoutes } from "./routes/merges.ts";
import { outletRoutes } from "./routes/outlets.ts";
import { pageRoutes } from "./routes/pages.ts";
import { passkeyRoutes } from "./routes/passkeys.ts";
import { sessionRoutes } from "./routes/session.ts";
import { replyRoutes } from "./routes/replies.ts";
import { storyRoutes } from "./routes/stories.ts";
import { whoRoutes } from "./routes/who.ts";

export interface AppOptions extends ReplyOptions {
  readonly ledger: Ledger;
  /** What documents are read with; null: nothing can be added. */
  readonly intake: Intake | null;
  /** Where the built app lies; null: the API alone. */
  readonly pages: URL | null;
  /** Names by which this machine may be asked, besides its own (localhost, 127.0.0.1, [::1]). */
  readonly hosts?: readonly string[];
  /** Who asks; by default everybody is the owner, as on a machine of one’s own. */
  readonly recognise?: Recognise;
  /** Is told of every request, for metrics. */
  readonly onAnswer?: (answered: Answered) => void;
  /** How it is open to strangers; left out: it is not. */
  readonly publicly?: PublicOptions;
}

export type Api = OpenAPIHono<Env>;

/** The app: pages, and the API beneath `/api`. Of its own it keeps only what it counts, and challenges that wait. */
export function createApp(given: AppOptions): Api {
  const { publicly } = given;
  const options = publicly === undefined ? given : { ...given, ledger: withoutPaths(given.ledger, publicly.origin.host) };
  const app = new OpenAPIHono<Env>({
    defaultHook: (result, context) =>
      result.success ? undefined : problem(context, 400, result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")), // prettier-ignore
  });
  app.onError(problemOf);
  app.notFound((context) => problem(context, 404, "there is nothing at this address"));
  if (given.onAnswer !== undefined) app.use(telling(given.onAnswer));
  healthRoutes(app, given.ledger);
  const doors = publicly === undefined ? null : openDoors(given.ledger, publicly);
  protect(app, options, doors);
  replyGate(app, doors === null ? options : { ...options, addressOf: doors.client });
  app.use(bodies());
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
    correctionRoutes,
    mergeRoutes,
    replyRoutes,
  ])
    register(app, options);
  for (const register of [sessionRoutes, passkeyRoutes]) register(app, given.ledger, doors);
  mcpRoute(app, options);
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
