"""Pages of a list: `?page=2&page_size=100`. What is asked for wrongly is refused, not guessed."""

from rest_framework.exceptions import ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request


class Pages(PageNumberPagination):
    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 500
    invalid_page_message = "There is no page {page_number}. Follow “next” from the first page."

    def get_page_size(self, request: Request) -> int | None:
        typed = request.query_params.get("page_size")
        if typed is None:
            return self.page_size
        if not typed.isascii() or not typed.isdigit() or not 1 <= int(typed) <= self.max_page_size:
            message = f"“{typed}” is no number of entries a page. Give one from 1 to {self.max_page_size}."
            raise ValidationError({"page_size": [message]})
        return int(typed)
