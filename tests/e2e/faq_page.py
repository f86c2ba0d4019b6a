"""The published FAQ as its readers get it: read by a parser, judged by HTML Tidy, and opened in Chromium."""

import html.parser
import json
import pathlib
import re
import shutil
import subprocess

import browser
import harness

TABLE = """Dalle **50** copie in su. Vedi [il listino](https://example.it/listino) e [i pagamenti](#faq-2).

| Copie | Prezzo | A copia | Consegna | Carta | Rilegatura | Colori |
| ----: | -----: | ------: | -------- | ----- | ---------- | ------ |
| 50 | 190,00 € | 3,80 € | 5 giorni | Favini 120 g | punto metallico | quadricromia |

```
un-comando-molto-lungo --con-molte-opzioni --senza-fine | che-continua > e-continua
```
"""
HOSTILE = """</script><script>alert(1)</script> <img src=https://evil.example/a.png onerror=alert(2)>

![foto](https://evil.example/b.png) [x](javascript:alert(3)) [y](data:text/html,z) <!-- una nota -->

# Titolo\x01\x1b[31m\u202e &#1;

""" + "parolalunghissima" * 40
QUESTIONS = [
    ("Quanto costa una ristampa?", TABLE, "it"),
    ("Come si paga?", "Tre modi:\n\n1. bonifico;\n2. carta\n   - Visa\n   - altre\n3. ~~assegno~~ contanti", "it"),
    ("</script><b>“Perché” & 'come'\u202e\x1b[0m?", HOSTILE, "it"),
    ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft?", "# Sì\n\n### Sempre", "it"),
    ("How do I pay?", "By transfer, card or <https://pay.example/me>.", "en"),
]
CONFIG = """
[me]
name = "Anna Rossi"
business = "Studio <Rossi> & C."
emails = ["anna@example.it"]
phone = "011 555 0100"
website = "https://www.annarossi.example/"
[hours]
zone = "Europe/Rome"
"""
VOID = {"meta", "link", "br", "hr", "img", "input"}


class Element:
    def __init__(self, name, attributes):
        self.name, self.attributes, self.children = name, dict(attributes), []

    def find(self, *names):
        for child in self.children:
            if isinstance(child, Element):
                if child.name in names:
                    yield child
                yield from child.find(*names)

    def text(self):
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def words(self):
        return " ".join(self.text().split())


class Page(html.parser.HTMLParser):
    """The tree of a page; an element that is not closed where it should be is a fault."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.root = Element("", [])
        self.open = [self.root]
        self.feed(source)
        self.close()
        assert self.open == [self.root], [each.name for each in self.open]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, attrs)
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open[-1].name == tag, f"</{tag}> in <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)

    def all(self, *names):
        return list(self.root.find(*names))

    def one(self, name):
        found = self.all(name)
        assert len(found) == 1, (name, len(found))
        return found[0]


def squeezed(text):
    return " ".join(text.split())


class Published(harness.Case):
    def setUp(self):
        super().setUp()
        self.home.write(self.home.config, CONFIG)
        for question, answer, language in QUESTIONS:
            self.home.ok("faq", "add", question, "--answer", "-", "--lang", language, "--public", stdin=answer)
        self.site = self.home.folder / "site"
        self.home.ok("faq", "publish", str(self.site))

    def page(self, name="faq.it.html"):
        return Page((self.site / name).read_text(encoding="utf-8"))


class Structure(Published):
    def test_one_page_with_real_headings(self):
        for name, language in (("faq.it.html", "it"), ("faq.en.html", "en"), ("index.html", "it")):
            page = self.page(name)
            self.assertEqual(language, page.one("html").attributes["lang"])
            self.assertTrue(page.one("title").words())
            self.assertTrue(page.one("h1").words())
            self.assertEqual([], page.all("img", "iframe", "object", "form", "b"))
            self.assertEqual(["application/ld+json"], [each.attributes["type"] for each in page.all("script")])
            self.assertEqual(sum(each[2] == language for each in QUESTIONS), len(page.all("h2")))
            levels = [int(each.name[1]) for each in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
            self.assertTrue(all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels)

    def test_every_link_leads_somewhere(self):
        for name in ("faq.it.html", "faq.en.html", "index.html"):
            page = self.page(name)
            ids = [each.attributes["id"] for each in page.root.find(*all_names(page)) if "id" in each.attributes]
            self.assertEqual(len(ids), len(set(ids)))
            for link in page.all("a"):
                address = link.attributes["href"]
                self.assertTrue(link.words(), address)
                if address.startswith("#"):
                    self.assertIn(address[1:], ids)
                elif ":" not in address:
                    self.assertTrue((self.site / address).exists(), address)
                else:
                    self.assertRegex(address, "^(https?|mailto|tel):")
            contents = page.one("main").find("nav").__next__()
            questions = [each.attributes["id"] for each in page.all("section")]
            self.assertEqual([f"#{each}" for each in questions], [each.attributes["href"] for each in contents.find("a")])

    def test_the_languages_know_each_other(self):
        for name in ("faq.it.html", "faq.en.html", "index.html"):
            alternates = {each.attributes["hreflang"]: each.attributes["href"] for each in self.page(name).all("link")
                          if "hreflang" in each.attributes}
            self.assertEqual({"it": "faq.it.html", "en": "faq.en.html"}, alternates)

    def test_the_data_say_what_the_page_says(self):
        for name in ("faq.it.html", "faq.en.html", "index.html"):
            page = self.page(name)
            data = json.loads(page.one("script").text())
            self.assertEqual(("https://schema.org", "FAQPage"), (data["@context"], data["@type"]))
            self.assertEqual(page.one("html").attributes["lang"], data["inLanguage"])
            self.assertEqual(page.one("h1").words(), data["name"])
            self.assertEqual(page.one("time").attributes["datetime"], data["dateModified"])
            shown = []
            for section in page.all("section"):
                question = next(section.find("h2"))
                section.children.remove(question)
                shown.append((question.words(), section.words()))
            told = [(squeezed(each["name"]), squeezed(each["acceptedAnswer"]["text"])) for each in data["mainEntity"]]
            self.assertEqual(shown, told)
            self.assertTrue(all(each["@type"] == "Question" and each["acceptedAnswer"]["@type"] == "Answer"
                                and set(each) == {"@type", "name", "acceptedAnswer"} for each in data["mainEntity"]))
            self.assertNotRegex(page.one("script").text(), "[<>&\u2028\u2029]")

    def test_nothing_unseen_is_in_any_file(self):
        for path in self.site.iterdir():
            text = path.read_text(encoding="utf-8")
            self.assertEqual([], harness.raw_characters(text), path.name)
            self.assertNotIn("javascript:", text)
            self.assertNotIn("una nota", text)

    def test_tidy_has_no_complaint(self):
        if shutil.which("tidy") is None:
            self.skipTest("tidy is not there")

        def judge(text):
            done = subprocess.run(["tidy", "-e", "-q", "-utf8"], input=text.encode(), capture_output=True, check=False)
            return done.stderr.decode()

        self.assertIn("<p>", judge("<!DOCTYPE html><title>x</title><p><p>"), "it complains where there is a reason")
        for path in sorted(self.site.glob("*.html")):
            self.assertEqual("", judge(path.read_text(encoding="utf-8")), path.name)


def all_names(page):
    names = set()

    def walk(element):
        for child in element.children:
            if isinstance(child, Element):
                names.add(child.name)
                walk(child)

    walk(page.root)
    return names


# The contrast of every text on the page with what is behind it (WCAG 2.1, 1.4.3 and 1.4.6), as the browser computes both.
CONTRAST = """(() => {
  const channels = color => color.match(/[\\d.]+/g).map(Number);
  const luminance = color => {
    const [r, g, b] = channels(color).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = node => {
    for (; node; node = node.parentElement) {
      const color = getComputedStyle(node).backgroundColor;
      if (channels(color)[3] !== 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !node.getClientRects().length) continue;
    const [one, other] = [luminance(getComputedStyle(node).color), luminance(behind(node))].sort((a, b) => b - a);
    found.push([(one + .05) / (other + .05), texts.currentNode.data.trim().slice(0, 40)]);
  }
  return found;
})()"""


class InTheBrowser(Published):
    def setUp(self):
        if browser.PROGRAM is None:
            self.skipTest("chromium is not there: nobody has looked at the page")
        super().setUp()
        self.browser = browser.Browser()
        self.addCleanup(self.browser.close)

    def test_nothing_is_asked_of_anybody(self):
        for path in sorted(self.site.glob("*.html")):
            asked = self.browser.open(path)
            self.assertEqual([path.resolve().as_uri()], asked)
            self.assertEqual([], self.browser.complaints())

    def test_no_scrolling_sideways_at_320(self):
        for width in (320, 600, 1200):
            self.browser.open(self.site / "faq.it.html", width=width)
            self.assertEqual(width, self.browser.evaluate("document.documentElement.scrollWidth"))
        self.browser.open(self.site / "faq.it.html", width=320)
        inside = self.browser.evaluate("""[...document.querySelectorAll("main > *, .entry > *, pre, .table, footer *")]
            .filter(each => each.getBoundingClientRect().right > 320).map(each => each.outerHTML)""")
        self.assertEqual([], inside)
        self.assertTrue(self.browser.evaluate("(t => t.scrollWidth > t.clientWidth)(document.querySelector('.table'))"),
                        "the wide table scrolls by itself")

    def test_contrast_in_both_schemes(self):
        pages = {}
        for scheme in ("light", "dark"):
            self.browser.open(self.site / "faq.it.html", scheme=scheme)
            found = self.browser.evaluate(CONTRAST)
            self.assertGreater(len(found), 50)
            weak = [each for each in found if each[0] < 7]
            self.assertEqual([], weak, scheme)
            pages[scheme] = self.browser.evaluate("getComputedStyle(document.body).backgroundColor")
        self.assertNotEqual(pages["light"], pages["dark"])

    def test_what_a_screen_reader_is_told(self):
        self.browser.open(self.site / "faq.it.html")
        tree = self.browser.accessible()
        headings = [(properties["level"], name) for role, name, properties in tree if role == "heading"]
        page = self.page()
        self.assertEqual([(int(each.name[1]), each.words()) for each in page.all("h1", "h2", "h3", "h4", "h5", "h6")],
                         headings)
        links = [name for role, name, _ in tree if role == "link"]
        self.assertEqual([each.words() for each in page.all("a")], [squeezed(each) for each in links])
        for role, count in (("main", 1), ("banner", 1), ("contentinfo", 1), ("navigation", 2)):
            self.assertEqual(count, sum(each[0] == role for each in tree), role)
        self.assertEqual({"Lingue", "In questa pagina"}, {name for role, name, _ in tree if role == "navigation"})
        self.assertIn("table", [role for role, _, _ in tree])
        self.assertEqual("it", self.browser.evaluate("document.documentElement.lang"))

    def test_the_keyboard_is_enough(self):
        self.browser.open(self.site / "faq.it.html")
        self.browser.key("Tab", 9)
        focused = self.browser.evaluate("""(e => [e.className, e.getBoundingClientRect().width > 50,
            getComputedStyle(e).outlineStyle, parseFloat(getComputedStyle(e).outlineWidth)])(document.activeElement)""")
        self.assertEqual(["skip", True, "solid", 3], focused)
        self.browser.key("Tab", 9)
        self.assertEqual(["A", "solid"], self.browser.evaluate(
            "[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]"))

    def test_a_link_to_a_question_leads_there(self):
        self.browser.open(self.site / "faq.it.html", height=300, fragment="#faq-3")
        top = self.browser.evaluate("document.getElementById('faq-3').getBoundingClientRect().top")
        self.assertTrue(-1 <= top < 300, top)
        self.assertEqual("underline", self.browser.evaluate(
            "getComputedStyle(document.querySelector('#faq-3 .question')).textDecorationLine"))

    def test_on_paper_there_is_no_navigation_but_every_address(self):
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is not there")
        self.browser.open(self.site / "faq.it.html", scheme="dark")
        paper = self.home.folder / "page.pdf"
        self.browser.print(paper)
        text = subprocess.run(["pdftotext", "-layout", str(paper), "-"], capture_output=True, check=True).stdout.decode()
        self.assertNotIn("In questa pagina", text)
        self.assertIn("Quanto costa una ristampa?", text)
        self.assertIn("(https://example.it/listino)", text)
        self.assertIn("011 555 0100", text)
        self.assertIn("Rilegatura", re.sub(r"-\s*\n\s*", "", text))

    def test_many_questions_have_sections(self):
        for number in range(12):
            self.home.ok("faq", "add", f"Domanda {number}?", "--answer", "Sì.", "--public", "--tag",
                         "prezzi" if number % 2 else "tempi")
        self.home.ok("faq", "publish", str(self.site))
        self.browser.open(self.site / "faq.it.html", width=320)
        self.assertEqual(["Tempi", "Prezzi", "Altre domande"],
                         self.browser.evaluate("[...document.querySelectorAll('h2')].map(each => each.textContent)"))
        self.assertEqual(16, self.browser.evaluate("document.querySelectorAll('h3.question').length"))
        self.assertEqual(320, self.browser.evaluate("document.documentElement.scrollWidth"))


class Site(Published):
    def test_only_whole_files_are_there(self):
        for path in self.site.iterdir():
            self.assertTrue(path.read_text(encoding="utf-8").endswith("changes made here are lost -->\n"), path.name)
        self.assertEqual({"faq.it.html", "faq.it.md", "faq.en.html", "faq.en.md", "index.html"},
                         {path.name for path in self.site.iterdir()})

    def test_a_folder_that_cannot_be_written(self):
        target = pathlib.Path("/proc/care-faq")
        result = self.home.run("faq", "publish", str(target))
        self.assertExit(1, result)
        self.assertIn("/proc/care-faq", result.err)
        self.assertEqual([("en",), ("it",)], self.home.rows("SELECT language FROM faq_page ORDER BY language"))
        self.assertEqual([(str(self.site),)], self.home.rows("SELECT DISTINCT folder FROM faq_page"))


if __name__ == "__main__":
    harness.main()
