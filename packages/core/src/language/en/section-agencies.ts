const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** News agencies and outlets that other outlets credit, as bylines, datelines and credit lines write them; from their own style guides and sites. */
const AGENCIES = lines(String.raw`
  Thomson Reuters Foundation
  Thomson Reuters
  Reuters
  Associated Press
  A\.?P\.?
  Agence France[- ]Presse
  AFP
  United Press International
  UPI
  Deutsche Presse-Agentur
  dpa
  Press Trust of India
  PTI
  Asian News International
  ANI
  Indo-Asian News Service
  IANS
  United News of India
  UNI
  Press Association
  PA Media
  Australian Associated Press
  AAP
  Canadian Press
  Bloomberg(?: News)?
  Dow Jones(?: Newswires)?
  Xinhua(?: News Agency)?
  Kyodo(?: News)?
  Jiji(?: Press)?
  Yonhap(?: News Agency)?
  Korean Central News Agency
  KCNA
  Central News Agency
  Vietnam News Agency
  VNA
  Bernama
  Antara
  Philippine News Agency
  RIA Novosti
  Sputnik
  ITAR-TASS
  TASS
  Interfax(?:-Ukraine)?
  Ukrinform
  UNIAN
  BelTA
  Anadolu(?: Agency)?
  IRNA
  ISNA
  Tasnim
  WAFA
  SANA
  MENA
  KUNA
  WAM
  Associated Press of Pakistan
  EFE
  ANSA
  Belga
  Ritzau
  Agerpres
  Prensa Latina
  RFE/RL
  Radio Free Europe/Radio Liberty
  Voice of America
  VOA
  CNN
  BBC
  Al Jazeera
  Globe Newswire
  PRNewswire
  PR Newswire
  Business Wire
  Accesswire
  States Newsroom
  Tribune News Service
  TNS
  New York Times News Service
  NYT News Service
  Washington Post News Service
  Capital News Service
  Inter Press Service
  IPS
  News Agency of Nigeria
  NAN
  Ghana News Agency
  GNA
  Agencies
  News agencies
  Wire services
  Newswires`);

/** One agency, as the source of a regular expression; longer names stand before their parts. */
export const AGENCY = String.raw`(?:${AGENCIES.join("|")})`;

/** One or more agencies (“Reuters/AFP”, “PTI and ANI”). */
export const AGENCY_LIST = String.raw`(?:the\s+)?${AGENCY}(?:\s*(?:,|/|&|\+|\band\b)\s*(?:the\s+)?${AGENCY})*`;
