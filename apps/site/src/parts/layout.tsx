import { languageInfo, languages, type LanguageTag } from "@afterclose/codes";
import type { JSX } from "preact";
import { cardSize } from "../machine/card/card-size.ts";
import { markdownOf, pathIn } from "../paths.ts";
import { type Edition, origin, type Page } from "../site.ts";

/** What a page may load: its own files, and connections to the lab. */
export const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

/** A whole page: head, frame and content. */
export function Layout({ edition, page }: { readonly edition: Edition; readonly page: Page }): JSX.Element {
  const { site } = edition.pages;
  const title = page.path === "/" ? `Afterclose: ${page.title}` : `${page.title} · Afterclose`;
  const here = edition.href(page.path);
  const twins = languages.filter(({ tag }) => page.only?.includes(tag) ?? true);
  return (
    <html lang={edition.tag} dir={edition.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{title}</title>
        <meta name="description" content={page.description} />
        {page.isView === true && <meta name="robots" content="noindex, follow" />}
        <link rel="canonical" href={origin + here} />
        {twins.map(({ tag }) => (
          <link rel="alternate" hreflang={tag} href={origin + pathIn(tag, page.path)} />
        ))}
        {(page.only?.includes("en") ?? true) && <link rel="alternate" hreflang="x-default" href={origin + page.path} />}
        <link rel="alternate" type="text/markdown" href={markdownOf(here)} title="Markdown" />
        {page.json !== undefined && <link rel="alternate" type="application/json" href={page.json} />}
        <link rel="alternate" type="application/atom+xml" href="/feed.atom" title="Afterclose" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <meta name="color-scheme" content="light dark" />
        <meta property="og:type" content="article" />
        <meta property="og:site_name" content="Afterclose" />
        <meta property="og:title" content={page.title} />
        <meta property="og:description" content={page.description} />
        <meta property="og:url" content={origin + here} />
        <meta property="og:locale" content={edition.tag.replace("-", "_")} />
        <meta property="og:image" content={`${origin}/cards/${page.card ?? "afterclose"}.png`} />
        <meta property="og:image:width" content={String(cardSize.width)} />
        <meta property="og:image:height" content={String(cardSize.height)} />
        <meta property="og:image:alt" content={page.title} />
        <meta name="twitter:card" content="summary_large_image" />
        <link rel="stylesheet" href={edition.assets.style} />
        {page.styles?.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        <script src={edition.assets.theme} />
        <script type="module" src={edition.assets.script} />
        {page.scripts?.map((src) => (
          <script type="module" src={src} />
        ))}
        {[breadcrumbs(edition, page), ...(page.structured ?? [])].map((data) => (
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
          />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {site.frame.skip}
        </a>
        <Header edition={edition} page={page} />
        <main id="content">{page.body}</main>
        <Footer edition={edition} page={page} twins={twins.map(({ tag }) => tag)} />
      </body>
    </html>
  );
}

function breadcrumbs(edition: Edition, page: Page): object {
  const trail = [[edition.pages.site.nav.home, "/"] as const, ...page.trail, [page.title, page.path] as const];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(([name, path], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: origin + edition.href(path),
    })),
  };
}

function Header({ edition, page }: { readonly edition: Edition; readonly page: Page }): JSX.Element {
  const { nav, search, frame } = edition.pages.site;
  const links = [
    [nav.codes, "/websocket"],
    [nav.compare, "/compare"],
    [nav.profiles, "/profiles"],
    [nav.which, "/which"],
    [nav.guides, "/guides"],
    [nav.lab, "/lab"],
    [nav.docs, "/tools"],
  ] as const;
  return (
    <header class="top">
      <div class="bar">
        <a class="brand" href={edition.href("/")} translate={false}>
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <path d="M4 16h7m10 0h7" />
            <path d="M12 10l4 6l-4 6M20 10v12" />
          </svg>
          Afterclose
        </a>
        <nav id="menu" popover="auto" aria-label={frame.menu}>
          <ul>
            {links.map(([label, path]) => (
              <li>
                <a href={edition.href(path)} {...(page.path === path ? { "aria-current": "page" as const } : {})}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="switches">
          <button type="button" class="to-languages" popovertarget="all-languages">
            <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
              <circle cx="12" cy="12" r="9" />
              <path d="M3 12h18M12 3q8 9 0 18M12 3q-8 9 0 18" />
            </svg>
            <span class="unseen">{frame.language + languageInfo(edition.tag).joins.colon}</span>
            <span>{languageInfo(edition.tag).label}</span>
          </button>
          <button
            type="button"
            class="search-open"
            data-search={`/search/${edition.tag.toLowerCase()}.json`}
            data-words={JSON.stringify(search)}
            hidden
          >
            <span>{nav.search}</span> <kbd>/</kbd>
          </button>
          <label class="theme" hidden>
            <span class="unseen">{frame.theme}</span>
            <select data-theme-switch="">
              <option value="">{frame.themeSystem}</option>
              <option value="light">{frame.themeLight}</option>
              <option value="dark">{frame.themeDark}</option>
            </select>
          </label>
          <button type="button" class="to-menu" popovertarget="menu">
            <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
              <path d="M4 7h16M4 12h16M4 17h16" />
            </svg>
            <span class="unseen">{frame.menu}</span>
          </button>
        </div>
      </div>
      {page.trail.length > 0 && (
        <nav class="trail" aria-label={page.title}>
          <ol>
            {[[nav.home, "/"] as const, ...page.trail].map(([label, path]) => (
              <li>
                <a href={edition.href(path)}>{label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </header>
  );
}

function Footer({
  edition,
  page,
  twins,
}: {
  readonly edition: Edition;
  readonly page: Page;
  readonly twins: readonly LanguageTag[];
}): JSX.Element {
  const { frame, nav, pages } = edition.pages.site;
  const here = edition.href(page.path);
  // A language without this page has the one above it.
  const above = page.trail.at(-1)?.[1] ?? "/";
  const more = [
    [pages.whoMaySend.title, "/who-may-send"],
    [pages.runtimes.title, "/runtimes"],
    [pages.causes.title, "/causes"],
    [pages.hops.title, "/hops"],
  ] as const;
  return (
    <footer class="foot">
      <nav id="all-languages" popover="auto" aria-label={frame.language}>
        <ul class="languages">
          {languages.map(({ tag, label, direction }) => (
            <li>
              <a
                href={pathIn(tag, twins.includes(tag) ? page.path : above)}
                lang={tag}
                hreflang={tag}
                dir={direction}
                {...(tag === edition.tag ? { "aria-current": "true" as const } : {})}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={nav.more}>
        <ul class="more">
          {more.map(([label, path]) => (
            <li>
              <a href={edition.href(path)}>{label}</a>
            </li>
          ))}
          <li>
            <a href={markdownOf(here)}>{frame.asMarkdown}</a>
          </li>
          {page.json !== undefined && (
            <li>
              <a href={page.json}>{frame.asJson}</a>
            </li>
          )}
        </ul>
      </nav>
      <p class="quiet">
        {frame.privacy} {frame.licence}
      </p>
    </footer>
  );
}
