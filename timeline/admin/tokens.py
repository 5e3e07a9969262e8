"""The admin of API tokens: everyone has their own, and sees no other's."""

from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from rest_framework.authtoken.admin import TokenAdmin
from rest_framework.authtoken.models import TokenProxy

admin.site.unregister(TokenProxy)


@admin.register(TokenProxy)
class OwnTokenAdmin(TokenAdmin):
    """One's own API token: made, shown and removed. Nobody sees or makes another's; none is written to a log."""

    list_display = ["key", "created"]
    list_filter = ()
    search_fields = ()
    fields = ["key", "created"]
    readonly_fields = ["key", "created"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[TokenProxy]:
        return super().get_queryset(request).filter(user=cast(User, request.user))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: TokenProxy | None = None) -> bool:
        return self.admin_site.has_permission(request) and (obj is None or obj.user == request.user)

    def has_delete_permission(self, request: HttpRequest, obj: TokenProxy | None = None) -> bool:
        return self.has_view_permission(request, obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request) and not self.get_queryset(request).exists()

    def has_change_permission(self, request: HttpRequest, obj: TokenProxy | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: TokenProxy, form: Any, change: bool) -> None:
        obj.user = cast(User, request.user)
        super().save_model(request, obj, form, change)

    def log_addition(self, request: HttpRequest, obj: TokenProxy, message: Any) -> Any:
        """An entry of the admin's log would hold the token itself."""

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        """As `log_addition`."""
