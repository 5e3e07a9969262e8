"""Signing in: by name and password, or by a link that works once."""

from django.contrib.auth import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from sesame.utils import get_user
from sesame.views import LoginView as LinkView


class SignIn(views.LoginView):
    template_name = "pages/sign_in.html"
    redirect_authenticated_user = True


@method_decorator(never_cache, name="dispatch")
class SignInByLink(LinkView):
    """Opens a link made by `manage.py signin`; an expired or used one is told how to get another.

    Opening it only asks: mail programs and chats fetch links to show a preview, and would use it up. Its button signs
    in, by a POST to the very same address.
    """

    def get(self, request: HttpRequest) -> HttpResponse:
        user = get_user(request, update_last_login=False)
        if user is None:
            return self.login_failed()
        return render(request, "pages/link_open.html", {"invited": user})

    def post(self, request: HttpRequest) -> HttpResponse:
        answer: HttpResponse = super().get(request)
        return answer

    def login_failed(self) -> HttpResponse:
        return render(self.request, "pages/link_expired.html", status=403)
