"""What a page says: its words as a reader sees them, its links and ids. For tests of content, not of mark-up."""

from typing import Any

from django.test.client import Client
from lxml import html


class PageSeen:
    def __init__(self, response: Any) -> None:  # the test client’s, whose type has no public name
        self.response = response
        self.tree = html.fromstring(response.content.decode())

    def words(self, ident: str = "content") -> str:
        """The text of the element with this id, white space folded."""
        return _fold(self.tree.get_element_by_id(ident))

    def parts(self, css_class: str) -> list[str]:
        """The texts of all elements of a class."""
        return [_fold(element) for element in self._of_class(css_class)]

    def links(self, css_class: str = "") -> dict[str, str]:
        """Words and address of every link in the main part, or in all elements of a class."""
        within = self._of_class(css_class) if css_class else [self.tree.get_element_by_id("content")]
        return {_fold(a): a.get("href") for element in within for a in element.iter("a")}

    def has_id(self, ident: str) -> bool:
        return ident in self.ids

    @property
    def ids(self) -> list[str]:
        return [str(ident) for ident in self.tree.xpath("//@id")]

    def _of_class(self, css_class: str) -> list[html.HtmlElement]:
        test = f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {css_class} ')]"
        found: list[html.HtmlElement] = self.tree.xpath(test)
        return found


def _fold(element: html.HtmlElement) -> str:
    """The words without those of drawings, which say again what stands beside them."""
    said = element.xpath(".//text()[not(ancestor::svg)]")
    return " ".join("".join(said).split())


def see(client: Client, address: str, status: int = 200) -> PageSeen:
    response = client.get(address)
    assert response.status_code == status, response.content.decode()[:2000]
    return PageSeen(response)
