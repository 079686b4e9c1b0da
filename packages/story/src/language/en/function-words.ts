const words = (text: string): string[] => text.trim().split(/\s+/u);

/** Words of English, as keys, that are no evidence that two texts have one origin. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  words(`
  a an the this that these those there here it its he him his she her hers they them their theirs we us our ours i me my mine you your
  yours who whom whose which what when where why how whether be is am are was were been being have has had having do does did done
  will would shall should can could may might must ought not no nor n't never and or but if so as than then because since while
  although though until unless of in on at by for from with to into onto over under about between among against during through
  across after before behind beyond near off out up down within without toward towards per via amid despite also too very just only
  even still yet already again ever more most less least much many some any all both each every other another such own same
  say tell add note state accord according one s 's ’s t re ve ll d m mr mrs ms
  however meanwhile moreover therefore thus further well now him'self himself herself itself themselves`),
);
